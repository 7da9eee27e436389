package org.keratin.files.internal.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.keratin.files.ModelFileException;
import org.keratin.files.internal.FileSource;

/** The bytes of a file or of a stream, any stretch of them at a time. */
interface Bytes extends AutoCloseable {

    /** How many there are. */
    long size();

    /** A stretch, little-endian, mapped where it is in a file; at most 2 GiB. */
    ByteBuffer slice(long from, long length);

    @Override
    void close();

    /** The bytes of a source. */
    static Bytes of(FileSource source) {
        return source.path() == null
                ? new Memory(source.buffer())
                : Mapped.open(source.name(), source.path());
    }

    /** Bytes in memory. */
    record Memory(ByteBuffer bytes) implements Bytes {

        @Override
        public long size() {
            return bytes.limit();
        }

        @Override
        public ByteBuffer slice(long from, long length) {
            return bytes.slice((int) from, (int) length).order(ByteOrder.LITTLE_ENDIAN);
        }

        @Override
        public void close() {
            // Nothing is held open.
        }
    }

    /** Bytes of a file. */
    record Mapped(String name, FileChannel channel) implements Bytes {

        static Mapped open(String name, Path path) {
            try {
                return new Mapped(name, FileChannel.open(path, StandardOpenOption.READ));
            } catch (IOException e) {
                throw unreadable(name, e);
            }
        }

        @Override
        public long size() {
            try {
                return channel.size();
            } catch (IOException e) {
                throw unreadable(name, e);
            }
        }

        @Override
        public ByteBuffer slice(long from, long length) {
            try {
                return channel.map(FileChannel.MapMode.READ_ONLY, from, length)
                        .order(ByteOrder.LITTLE_ENDIAN);
            } catch (IOException e) {
                throw unreadable(name, e);
            }
        }

        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw unreadable(name, e);
            }
        }

        private static ModelFileException unreadable(String name, IOException e) {
            return new ModelFileException(
                    name, "", "cannot be read (" + e + "); to do: check that it is there", e);
        }
    }
}
