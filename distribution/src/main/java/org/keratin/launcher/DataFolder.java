package org.keratin.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder where a container keeps its state, held by one process at a time.
 *
 * <p>Felix 7.0.5 means to lock its cache itself, but takes a lock that another process holds for
 * one that it got.
 */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes the folder where it is not there, and takes hold of it.
     *
     * @throws LaunchException if another process holds it, or it cannot be written
     */
    static DataFolder take(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(
                            path.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new LaunchException(
                        "another container runs on "
                                + path
                                + ". Stop it, or name another folder by --data.");
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new LaunchException(
                    "cannot write in "
                            + path
                            + ", where the container keeps its state. Name another folder by"
                            + " --data. ("
                            + e
                            + ")",
                    e);
        }
    }

    Path path() {
        return path;
    }

    /** Lets go of the folder. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
