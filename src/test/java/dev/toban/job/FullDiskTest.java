package dev.toban.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.toban.text.Language;
import dev.toban.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Disks that are full from some byte on: {@code -Dtoban.disks} says how many, {@code -Dtoban.seed} which. */
class FullDiskTest {

    private static final int DISKS = Integer.getInteger("toban.disks", 24);
    private static final long SEED = Long.getLong("toban.seed", 7);

    private static final Logger LOG = Logger.getLogger("");

    private final Level before = LOG.getLevel();

    @TempDir
    private Path folder;

    /** The database tells at length of each write that fails. */
    @BeforeEach
    void hush() {
        LOG.setLevel(Level.OFF);
    }

    @AfterEach
    void giveSpace() {
        FullDisk.giveSpace();
        LOG.setLevel(before);
    }

    /** A journal that was opened while there was space. */
    private static LostJournalTrial.Place disk(Path folder, long bytes) {
        return new LostJournalTrial.Place() {
            @Override
            public JournalAccess open() {
                return LostJournalTrial.access(folder, FullDisk::journal);
            }

            @Override
            public void comeBack() {
                if (bytes < Long.MAX_VALUE) {
                    FullDisk.giveSpace();
                }
            }

            @Override
            public String words() {
                return FullDisk.WORDS;
            }
        };
    }

    @Test
    void aFullDiskStopsBeforeTheNextStepSaysSoAndLosesNothing() throws Exception {
        long all = written();
        assertThat(all).isGreaterThan(100_000);
        Random random = new Random(SEED);
        int stopped = 0;
        for (int disk = 0; disk < DISKS; disk++) {
            long bytes = all * disk / DISKS + random.nextLong(Math.max(1, all / DISKS));
            String what = "disk %d of %d bytes of %d, seed %d".formatted(disk, bytes, all, SEED);
            Path place = Files.createDirectory(folder.resolve("disk-" + disk));
            FullDisk.giveSpace();
            try (LostJournalTrial trial = new LostJournalTrial(what, disk(place, bytes))) {
                if (disk % 4 < 2) {
                    FullDisk.leave(bytes);
                } else {
                    FullDisk.leaveInDoubt(bytes);
                }
                stopped += trial.runAndLose(disk % 3 == 0, disk % 2 == 0) ? 1 : 0;
            }
        }
        assertThat(stopped).as("jobs that were stopped").isGreaterThan(DISKS / 2);
    }

    /** So much does a drain write that is not disturbed. */
    private long written() throws Exception {
        Path place = Files.createDirectory(folder.resolve("whole"));
        try (LostJournalTrial trial = new LostJournalTrial("undisturbed", disk(place, Long.MAX_VALUE))) {
            long before = FullDisk.written();
            assertThat(trial.runAndLose(false, false)).isFalse();
            return FullDisk.written() - before;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 5_000, 8_192, 12_000, 20_000, 40_000, 60_000})
    void aJournalThatCannotBeBegunSaysWhyAndCanBeBegunLater(int bytes) throws Exception {
        FullDisk.leave(bytes);
        try (JournalAccess access = LostJournalTrial.access(folder, FullDisk::journal)) {
            assertThatThrownBy(access::journal)
                    .isInstanceOfSatisfying(
                            JournalException.class,
                            e -> assertThat(Texts.in(Language.ENGLISH).of(e.sentence()))
                                    .contains(FullDisk.WORDS));
            FullDisk.giveSpace();
            assertThat(access.journal().verify()).isEmpty();
        }
    }
}
