-- The last sign of life of each job that runs, by the clock of the database: so other computers tell a job that goes on
-- from one whose program is gone. No part of the chain; a row goes when its job ends.
CREATE TABLE IF NOT EXISTS job_sign (
    job VARCHAR(40) NOT NULL PRIMARY KEY,
    seen TIMESTAMP WITH TIME ZONE NOT NULL
);
