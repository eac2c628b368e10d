package dev.toban.job;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A disk for H2 on which only so many bytes can still be written; its files are those of the real one. */
public final class FullDisk extends FilePathWrapper {

    static final String WORDS = "No space left on device";

    private static final long PLENTY = Long.MAX_VALUE / 2;
    private static final AtomicLong LEFT = new AtomicLong(PLENTY);
    private static volatile boolean lies;

    static {
        FilePath.register(new FullDisk());
    }

    /** H2 makes one for each of its files. */
    public FullDisk() {}

    static void leave(long bytes) {
        LEFT.set(bytes);
    }

    /** The same, but what does not fit is written all the same before it fails: nobody can tell by the error. */
    static void leaveInDoubt(long bytes) {
        LEFT.set(bytes);
        lies = true;
    }

    static void giveSpace() {
        lies = false;
        LEFT.set(PLENTY);
    }

    /** Bytes that were written since space was given. */
    static long written() {
        return PLENTY - LEFT.get();
    }

    /** A journal of this folder on this disk. */
    static Database journal(Path folder) throws JournalException {
        return Database.file(folder, "full");
    }

    @Override
    public String getScheme() {
        return "full";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(getBase().open(mode));
    }

    /** Writes what still fits, as a disk does, and fails with the rest. */
    private static final class Channel extends FileBaseDefault {

        private final FileChannel base;

        Channel(FileChannel base) {
            this.base = base;
        }

        @Override
        public synchronized int write(ByteBuffer bytes, long position) throws IOException {
            int wanted = bytes.remaining();
            long left = LEFT.getAndUpdate(before -> Math.max(0, before - wanted));
            if (left >= wanted) {
                return base.write(bytes, position);
            }
            base.write(bytes.slice(bytes.position(), lies && left > 0 ? wanted : (int) left), position);
            throw new IOException(WORDS);
        }

        @Override
        public synchronized int read(ByteBuffer bytes, long position) throws IOException {
            return base.read(bytes, position);
        }

        @Override
        public long size() throws IOException {
            return base.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            base.truncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            base.force(metaData);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return base.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            base.close();
        }
    }
}
