package org.keratin.keras.layers;

import java.util.List;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.config.Axes;
import org.keratin.keras.internal.MergeShapes;
import org.keratin.keras.internal.WindowShapes;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.Dot}: the product of two inputs, sample by sample, summed along an axis of
 * each.
 *
 * <p>The output has the other axes of the first input, then those of the second; two matrices give
 * {@code (batch, 1)}. It has no mask.
 */
@KerasExport("keras.layers.Dot")
public final class Dot extends BaseMerge {

    // What keras.config.epsilon() is.
    private static final double EPSILON = 1e-7;

    /**
     * The config.
     *
     * @param axes along which axis of both inputs, or of each; not the batch
     * @param normalize whether vectors along these axes are scaled to length 1 before, so that the
     *     output is the cosine of their angle
     */
    public record Config(
            @Flatten LayerOptions layer, Axes axes, @Default("false") boolean normalize)
            implements LayerConfig {

        /** Checks that there is an axis for each input. */
        public Config {
            int[] each = axes.toArray();
            int expected = axes.toConfig() instanceof Integer ? 1 : 2;
            if (each == null || each.length != expected) {
                throw ConfigException.expected(
                        "axes", "an int or a list of 2 ints", axes.toConfig());
            }
        }
    }

    private final Config config;

    /** Makes one. */
    public Dot(Config config) {
        super(config);
        this.config = config;
    }

    @Override
    boolean alignsRanks() {
        return false;
    }

    /** The axis of input {@code i}, counted from the front. */
    private int axis(List<Shape> inputs, int i) {
        int[] axes = config.axes().toArray();
        int axis = inputs.get(i).axis(axes[axes.length == 1 ? 0 : i]);
        if (axis == 0) {
            throw MergeShapes.misfit(name(), "axes behind the batch, not " + config.axes(), inputs);
        }
        return axis;
    }

    @Override
    Shape merge(List<Shape> inputs) {
        if (inputs.size() != 2 || inputs.stream().anyMatch(input -> input.rank() < 2)) {
            throw MergeShapes.misfit(name(), "2 tensors of rank 2 or more", inputs);
        }
        Shape first = inputs.get(0);
        Shape second = inputs.get(1);
        int a = axis(inputs, 0);
        int b = axis(inputs, 1);
        if (differ(first.dim(a), second.dim(b)) || differ(first.dim(0), second.dim(0))) {
            throw MergeShapes.misfit(
                    name(), "axes " + a + " and " + b + ", and batches, of equal length", inputs);
        }
        Shape rest = first.without(a).concat(second.without(b).without(0));
        return rest.rank() == 1 ? rest.concat(Shape.of(1)) : rest;
    }

    private static boolean differ(int a, int b) {
        return a != b && a != Shape.UNKNOWN && b != Shape.UNKNOWN;
    }

    @Override
    Tensor merge(List<Tensor> inputs, CallContext context) {
        Ops ops = context.ops();
        List<Shape> shapes = inputs.stream().map(Tensor::shape).toList();
        Tensor x = prepared(inputs.get(0), axis(shapes, 0), -1, ops);
        Tensor y = prepared(inputs.get(1), axis(shapes, 1), 1, ops);
        int batch = x.shape().dim(0);
        int length = x.shape().last();
        Tensor rows = ops.reshape(x, batch, product(x.shape(), 1, x.shape().rank() - 1), length);
        Tensor columns = ops.reshape(y, batch, length, product(y.shape(), 2, y.shape().rank()));
        return ops.reshape(ops.matmul(rows, columns), merge(shapes));
    }

    private Tensor prepared(Tensor x, int axis, int destination, Ops ops) {
        Tensor scaled = config.normalize() ? ops.normalize(x, axis, 2, EPSILON) : x;
        return ops.moveaxis(scaled, axis, destination);
    }

    private static int product(Shape shape, int from, int to) {
        return WindowShapes.length(shape.slice(from, to).elements());
    }

    @Override
    protected Object computeMask(Object inputs, Object mask, CallContext context) {
        return null;
    }
}
