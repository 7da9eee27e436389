package org.keratin.files.internal.write;

import java.util.Map;
import org.keratin.tensor.DType;
import org.keratin.tensor.Tensor;

/** A dataset that is to be written: one tensor. */
record Hdf5Dataset(Tensor tensor) implements Hdf5Object {

    /** How many bytes its elements take. */
    long bytes() {
        return tensor.shape().elements() * tensor.dtype().bytes();
    }

    /** The elements. */
    byte[] data() {
        return tensor.toBytes();
    }

    @Override
    public ObjectHeader header(Hdf5Layout layout) {
        DType dtype = tensor.dtype();
        return ObjectHeader.ofDataset(
                        Hdf5Types.of(dtype),
                        tensor.shape().dims(),
                        layout.dataAddress(this),
                        bytes())
                .attributes(
                        dtype == DType.BFLOAT16 ? Map.of("dtype", dtype.kerasName()) : Map.of());
    }
}
