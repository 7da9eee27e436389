package org.keratin.files.internal.hdf5;

import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.dataset.DatasetBase;
import io.jhdf.object.datatype.OpaqueDataType;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.keratin.core.errors.LimitException;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** A dataset of an HDF5 file: one array of numbers. */
public final class H5Dataset {

    // Smaller ones are no danger, and a few equal numbers are packed very small.
    private static final long HARMLESS = 1L << 20;

    private final H5Context context;
    private final Dataset dataset;
    private final String path;

    H5Dataset(H5Context context, Dataset dataset, String path) {
        this.context = context;
        this.dataset = dataset;
        this.path = path;
    }

    /** Where it is: {@code layers/dense/vars/0}. */
    public String path() {
        return path;
    }

    /** The type of its elements, if it is one of numbers that tensors know. */
    public Optional<DType> dtype() {
        Optional<DType> known = context.guard(path, () -> H5Types.dtype(dataset.getDataType()));
        return known.isPresent() ? known : bfloat16();
    }

    // Which HDF5 does not know: two bytes, and an attribute that says what they are.
    private Optional<DType> bfloat16() {
        boolean twoBytes =
                context.guard(
                        path,
                        () ->
                                dataset.getDataType() instanceof OpaqueDataType type
                                        && type.getSize() == DType.BFLOAT16.bytes());
        return twoBytes
                        && attribute("dtype").isPresent()
                        && attribute("dtype").get().text().equals(DType.BFLOAT16.kerasName())
                ? Optional.of(DType.BFLOAT16)
                : Optional.empty();
    }

    /** The lengths of its axes. */
    public Shape shape() {
        return context.guard(
                path,
                () -> {
                    long[] dims = dataset.getDimensionsAsLong();
                    int[] lengths = new int[dims.length];
                    for (int i = 0; i < dims.length; i++) {
                        if (dims[i] < 0 || dims[i] > Integer.MAX_VALUE) {
                            throw context.refused(
                                    path, Arrays.toString(dims), "axes of fewer than 2^31");
                        }
                        lengths[i] = (int) dims[i];
                    }
                    return Shape.of(lengths);
                });
    }

    /** An attribute, if it is there. */
    public Optional<H5Attribute> attribute(String name) {
        Attribute attribute = context.guard(path, () -> dataset.getAttributes().get(name));
        return Optional.ofNullable(attribute)
                .map(found -> new H5Attribute(context, found, path + "/@" + name));
    }

    /**
     * Reads it, with one copy.
     *
     * @throws org.keratin.files.ModelFileException if it claims more than the file stores, or holds
     *     something else than numbers
     */
    public Tensor read() {
        Shape shape = shape();
        DType dtype =
                dtype().orElseThrow(
                                () ->
                                        context.refused(
                                                path,
                                                dataset.getDataType().getClass().getSimpleName(),
                                                "numbers"));
        checkSize(shape, dtype);
        return context.guard(
                path,
                () -> {
                    int bytes = Math.toIntExact(shape.elements() * dtype.bytes());
                    if (bytes == 0 || dataset.isEmpty()) {
                        return Tensor.ofBytes(new byte[bytes], dtype, shape);
                    }
                    if (dataset instanceof ChunkedDataset chunked) {
                        new ChunkGuard(context, path, chunked, bytes).check();
                    }
                    ByteBuffer data = ((DatasetBase) dataset).getDataBuffer();
                    return H5Types.tensor(data, dataset.getDataType(), dtype, shape);
                });
    }

    private void checkSize(Shape shape, DType dtype) {
        long elements = elements(shape);
        if (elements > context.limits.elements()) {
            throw new LimitException(
                    context.file
                            + "!/"
                            + path
                            + ": expected at most "
                            + context.limits.elements()
                            + " elements, found shape "
                            + shape
                            + "; to do: raise FileLimits.elements");
        }
        long bytes = elements * dtype.bytes();
        if (bytes > Integer.MAX_VALUE - 16) {
            throw new LimitException(
                    context.file + "!/" + path + ": expected at most 2 GiB, found " + bytes);
        }
        long stored = context.guard(path, this::stored);
        if (bytes > HARMLESS && bytes / context.limits.ratio() > stored) {
            throw context.refused(
                    path,
                    shape + " " + dtype + ", of which " + stored + " bytes are stored",
                    "no more elements than are stored");
        }
    }

    private long stored() {
        return Math.min(dataset.isEmpty() ? 0 : dataset.getStorageInBytes(), context.fileSize);
    }

    private long elements(Shape shape) {
        return context.guard(path, shape::elements);
    }
}
