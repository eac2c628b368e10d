-- One row for everything that was done; rows are only ever added. The entry is JSON, and the hash covers it and the
-- hash before it.
CREATE TABLE journal (
    seq BIGINT NOT NULL PRIMARY KEY,
    job VARCHAR(40) NOT NULL,
    entry TEXT NOT NULL,
    previous VARCHAR(64) NOT NULL,
    hash VARCHAR(64) NOT NULL
);

CREATE INDEX journal_job ON journal (job);

-- One row; whoever appends locks it, so that the chain has one end.
CREATE TABLE journal_head (
    id INTEGER NOT NULL PRIMARY KEY,
    seq BIGINT NOT NULL,
    hash VARCHAR(64) NOT NULL
);

INSERT INTO journal_head (id, seq, hash) VALUES (1, 0, '');
