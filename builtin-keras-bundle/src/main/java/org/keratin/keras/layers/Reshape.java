package org.keratin.keras.layers;

import java.util.List;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.InputSpec;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.Reshape}: each sample's elements in another shape.
 *
 * <p>Input {@code (batch, …)}, output {@code (batch, targetShape…)}.
 */
@KerasExport("keras.layers.Reshape")
public final class Reshape extends Layer {

    /**
     * The config.
     *
     * @param targetShape the lengths of the axes behind the batch; one may be -1, and is worked out
     */
    public record Config(@Flatten LayerOptions layer, List<Integer> targetShape)
            implements LayerConfig {

        /** Checks the lengths. */
        public Config {
            if (targetShape.stream().anyMatch(dim -> dim == null || dim < -1)
                    || targetShape.stream().filter(dim -> dim == -1).count() > 1) {
                throw ConfigException.expected(
                        "target_shape", "lengths of axes, at most one of them -1", targetShape);
            }
            targetShape = List.copyOf(targetShape);
        }
    }

    private final Shape target;

    /** Makes one. */
    public Reshape(Config config) {
        super(config);
        requireInput(InputSpec.rankAtLeast(1));
        this.target = Shape.of(config.targetShape());
        builtAtInit();
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        return context.ops().reshape(x, computeOutputShape(x.shape()));
    }

    @Override
    public Shape computeOutputShape(Shape input) {
        Shape sample = input.slice(1, input.rank());
        Shape batch = Shape.of(input.dim(0));
        if (!sample.isKnown()) {
            return batch.concat(target);
        }
        long elements = sample.elements();
        if (target.isKnown() && target.elements() == elements) {
            return batch.concat(target);
        }
        int unknown = target.toList().indexOf(null);
        long others = unknown < 0 ? 0 : target.without(unknown).elements();
        if (others == 0 || elements % others != 0) {
            throw new ShapeException(
                    name()
                            + ": expected samples whose elements fit the shape "
                            + target
                            + ", found "
                            + input);
        }
        return batch.concat(target.with(unknown, Math.toIntExact(elements / others)));
    }
}
