package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.internal.Require;
import org.keratin.keras.internal.preprocessing.ImageOptions;
import org.keratin.keras.random.Seed;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.MixUp}: in training, mixes each image, and its labels, with another of the
 * batch.
 */
@KerasExport("keras.layers.MixUp")
public final class MixUp extends ImageLayer {

    /**
     * The config.
     *
     * @param alpha the parameter of the beta distribution that the weights are drawn from, above 0
     * @param seed where the draws start; the same seed gives the same draws
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Flatten ImageOptions image,
            @Default("0.2") double alpha,
            @Default("null") Seed seed)
            implements LayerConfig {

        /** Checks the numbers. */
        public Config {
            alpha = Require.positive("alpha", alpha);
        }
    }

    private final Config config;

    /** Makes one. */
    public MixUp(Config config) {
        super(config, config.image(), config.seed());
        this.config = config;
    }

    @Override
    boolean keepsDType() {
        return true;
    }

    @Override
    Change draw(Tensor images, Ops ops) {
        int size = images.shape().dim(0);
        Tensor alpha = Tensor.scalar((float) config.alpha());
        Tensor weight = ops.beta(Shape.of(size), alpha, alpha, DType.FLOAT32, nextSeed());
        Tensor order = ops.shuffle(ops.arange(size), 0, nextSeed());
        return new Change() {
            @Override
            public Tensor images(Tensor batch) {
                return mix(batch, weight, order, ops);
            }

            @Override
            public Tensor labels(Tensor labels) {
                return mix(labels, weight, order, ops);
            }

            @Override
            public Tensor masks(Tensor masks) {
                return mix(masks, weight, order, ops);
            }

            @Override
            public Object boxes(Object boxes) {
                throw noBoxes();
            }
        };
    }

    private static Tensor mix(Tensor x, Tensor weight, Tensor order, Ops ops) {
        Tensor numbers = x.dtype().isFloating() ? x : ops.cast(x, DType.FLOAT32);
        int[] dims = new int[x.shape().rank()];
        java.util.Arrays.fill(dims, 1);
        dims[0] = -1;
        Tensor own = ops.cast(ops.reshape(weight, dims), numbers.dtype());
        Tensor other = ops.take(numbers, order, 0);
        return ops.add(ops.multiply(own, numbers), ops.multiply(ops.subtract(1, own), other));
    }
}
