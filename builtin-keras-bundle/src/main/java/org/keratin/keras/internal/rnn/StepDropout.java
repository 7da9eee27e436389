package org.keratin.keras.internal.rnn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.keratin.core.layers.CallContext;
import org.keratin.keras.random.SeedGenerator;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * Dropout in one run of a recurrent cell: masks are drawn once and hold for every step. Each gate
 * of the cell may have a mask of its own.
 */
public final class StepDropout {

    private final double rate;
    private final int gates;
    private final SeedGenerator seeds;
    private final boolean drops;
    private final Ops ops;
    private List<Tensor> masks;

    /**
     * Makes one.
     *
     * @param rate how likely an element is to be dropped
     * @param gates how many masks there are
     */
    public StepDropout(double rate, int gates, SeedGenerator seeds, CallContext context) {
        this.rate = rate;
        this.gates = gates;
        this.seeds = seeds;
        this.drops = context.training() && rate > 0;
        this.ops = context.ops();
    }

    /** {@code x} under each mask; {@code x} alone where nothing is dropped. */
    public List<Tensor> apply(Tensor x) {
        return apply(x, x.shape());
    }

    /** {@code sequences} under each mask, which is the same at every step along the second axis. */
    public List<Tensor> applyToSequences(Tensor sequences) {
        return apply(sequences, sequences.shape().with(1, 1));
    }

    private List<Tensor> apply(Tensor x, Shape shape) {
        if (!drops) {
            return List.of(x);
        }
        if (masks == null) {
            masks = draw(shape, x.dtype().isFloating() ? x.dtype() : DType.FLOAT32);
        }
        return masks.stream().map(mask -> ops.multiply(x, mask)).toList();
    }

    private List<Tensor> draw(Shape shape, DType dtype) {
        List<Tensor> drawn = new ArrayList<>();
        for (int i = 0; i < gates; i++) {
            drawn.add(ops.dropout(ops.ones(shape, dtype), rate, null, seeds.next()));
        }
        return drawn;
    }

    /**
     * Products with a kernel, whose last axis holds a part for each gate: of each of {@code xs}
     * with its part, or of the only one with all of it.
     */
    public static Tensor product(
            List<Tensor> xs, Tensor kernel, BinaryOperator<Tensor> product, int axis, Ops ops) {
        if (xs.size() == 1) {
            return product.apply(xs.get(0), kernel);
        }
        List<Tensor> parts = ops.split(kernel, xs.size(), -1);
        List<Tensor> products = new ArrayList<>();
        for (int i = 0; i < xs.size(); i++) {
            products.add(product.apply(xs.get(i), parts.get(i)));
        }
        return ops.concatenate(products, axis);
    }

    /** Matrix products with a kernel, whose last axis holds a part for each gate. */
    public static Tensor product(List<Tensor> xs, Tensor kernel, Ops ops) {
        return product(xs, kernel, ops::matmul, -1, ops);
    }
}
