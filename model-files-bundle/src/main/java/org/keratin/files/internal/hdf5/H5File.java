package org.keratin.files.internal.hdf5;

import io.jhdf.HdfFile;
import java.nio.ByteBuffer;
import org.keratin.files.FileLimits;
import org.keratin.files.internal.FileSource;

/**
 * An open HDF5 file.
 *
 * <p>Links, virtual datasets, external storage and cycles are refused where they are followed;
 * whatever jHDF stumbles over becomes a {@link org.keratin.files.ModelFileException}.
 */
public final class H5File implements AutoCloseable {

    private final HdfFile file;
    private final H5Context context;

    private H5File(HdfFile file, H5Context context) {
        this.file = file;
        this.context = context;
    }

    /** Opens a file, mapped where it lies. */
    public static H5File open(FileSource source, FileLimits limits) {
        H5Context context = new H5Context(source.name(), source.size(), limits);
        if (source.path() != null && source.size() > Integer.MAX_VALUE) {
            return new H5File(context.guard("", () -> new HdfFile(source.path())), context);
        }
        return open(source.buffer(), context);
    }

    /** Opens what a buffer holds from its start to its capacity. */
    public static H5File open(ByteBuffer bytes, String name, FileLimits limits) {
        return open(bytes, new H5Context(name, bytes.capacity(), limits));
    }

    private static H5File open(ByteBuffer bytes, H5Context context) {
        return new H5File(
                context.guard("", () -> HdfFile.fromByteBuffer(bytes.duplicate())), context);
    }

    /** The outermost group. */
    public H5Group root() {
        return H5Group.root(file, context);
    }

    @Override
    public void close() {
        context.guard(
                "",
                () -> {
                    file.close();
                    return null;
                });
    }
}
