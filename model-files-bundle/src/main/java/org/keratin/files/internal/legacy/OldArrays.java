package org.keratin.files.internal.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** Arrays of old layouts as those of today. */
final class OldArrays {

    private static final Ops OPS = CpuOps.instance();

    private OldArrays() {}

    /**
     * Every axis but the last two the other way round: Theano computed true convolutions, all
     * others cross-correlations.
     */
    static Tensor flipped(Tensor kernel) {
        return OPS.flip(kernel, IntStream.range(0, kernel.shape().rank() - 2).toArray());
    }

    /** Other order of axes. */
    static Tensor transposed(Tensor array, int... axes) {
        return OPS.transpose(array, axes);
    }

    /** A kernel of a one-dimensional convolution that Keras 1 kept as one of two dimensions. */
    static Tensor flat(Tensor kernel) {
        return OPS.squeeze(kernel, 1);
    }

    /** Arrays beside each other, along the last axis. */
    static Tensor joined(List<Tensor> gates) {
        return OPS.concatenate(gates, -1);
    }

    /**
     * A kernel of cuDNN, gate by gate the other way round.
     *
     * @param kernel {@code (inputs, gates * units)}
     * @param recurrent whether it is the one for the state, which is merely transposed
     */
    static Tensor ofCudnn(Tensor kernel, int gates, boolean recurrent) {
        int inputs = kernel.shape().dim(0);
        int units = kernel.shape().last() / gates;
        List<Tensor> parts = new ArrayList<>();
        for (Tensor gate : OPS.split(kernel, gates, -1)) {
            Tensor rows = recurrent ? gate : OPS.reshape(gate, Shape.of(units, inputs));
            parts.add(OPS.transpose(rows, 1, 0));
        }
        return joined(parts);
    }

    /** The two biases of a long short-term memory of cuDNN, which are only ever added. */
    static Tensor sum(Tensor biases) {
        List<Tensor> both = OPS.split(biases, 2, 0);
        return OPS.add(both.get(0), both.get(1));
    }

    /** The two biases of a gated recurrent unit of cuDNN, one in each row. */
    static Tensor rows(Tensor biases) {
        return OPS.reshape(biases, Shape.of(2, biases.shape().dim(0) / 2));
    }
}
