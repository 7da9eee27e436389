package org.keratin.files.internal.hdf5;

import io.jhdf.exceptions.UnsupportedHdfException;
import java.util.function.Supplier;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.errors.LimitException;
import org.keratin.files.FileLimits;
import org.keratin.files.ModelFileException;

/** What all parts of one open file share: its name, its limits, and how errors are told. */
final class H5Context {

    private static final int DEEPEST = 64;

    final String file;
    final long fileSize;
    final FileLimits limits;
    private int nodes;

    H5Context(String file, long fileSize, FileLimits limits) {
        this.file = file;
        this.fileSize = fileSize;
        this.limits = limits;
    }

    /** Runs what may find the file damaged, and says so as a typed error. */
    <T> T guard(String path, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (KeratinException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            throw damaged(path, e);
        }
    }

    private ModelFileException damaged(String path, Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null && !(cause instanceof UnsupportedHdfException)) {
            cause = cause.getCause();
        }
        String reason =
                cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new ModelFileException(
                file,
                path,
                "expected HDF5 as Keras writes it, found what cannot be read ("
                        + reason
                        + "); to do: copy the file again from where it came, or save the model"
                        + " again",
                e);
    }

    ModelFileException refused(String path, String found, String expected) {
        return ModelFileException.expected(
                file, path, expected, found, "save the model again with Keras");
    }

    /** Counts a group or dataset that is looked at. */
    void count(String path, int depth) {
        nodes++;
        if (depth > DEEPEST) {
            throw new LimitException(
                    file + "!/" + path + ": expected groups at most " + DEEPEST + " deep");
        }
        // A weight has a group or two of its own, and may be looked at more than once.
        if (nodes > limits.weights() * 16L) {
            throw new LimitException(
                    file
                            + ": expected at most "
                            + limits.weights()
                            + " weights, found more groups than these need; to do: raise"
                            + " FileLimits.weights");
        }
    }
}
