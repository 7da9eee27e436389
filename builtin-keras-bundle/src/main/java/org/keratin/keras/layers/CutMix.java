package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.internal.preprocessing.ImageOptions;
import org.keratin.keras.internal.preprocessing.Patches;
import org.keratin.keras.internal.preprocessing.Range;
import org.keratin.keras.random.Seed;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.CutMix}: in training, replaces a part of each image by that of another of the
 * batch, and mixes the labels accordingly.
 */
@KerasExport("keras.layers.CutMix")
public final class CutMix extends ImageLayer {

    /**
     * The config.
     *
     * @param factor the range from which the parameter of the beta distribution is drawn that says
     *     how much of an image stays
     * @param seed where the draws start; the same seed gives the same draws
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Flatten ImageOptions image,
            @Default("1.0") Range factor,
            @Default("null") Seed seed)
            implements LayerConfig {

        /** Checks the numbers. */
        public Config {
            factor = factor.factor("factor", 0, 1);
        }
    }

    private final Config config;

    /** Makes one. */
    public CutMix(Config config) {
        super(config, config.image(), config.seed());
        this.config = config;
    }

    @Override
    Change draw(Tensor images, Ops ops) {
        Patches patches = patches(images, ops);
        Tensor mask = alongChannels(patches.mask(), ops);
        Tensor order = ops.shuffle(ops.arange(images.shape().dim(0)), 0, nextSeed());
        return new Change() {
            @Override
            public Tensor images(Tensor batch) {
                return ops.where(mask, ops.take(batch, order, 0), batch);
            }

            @Override
            public Tensor masks(Tensor masks) {
                return images(masks);
            }

            @Override
            public Tensor labels(Tensor labels) {
                Tensor share = ops.reshape(patches.share(), -1, 1);
                Tensor other = ops.multiply(share, ops.take(labels, order, 0));
                return ops.add(ops.multiply(ops.subtract(1, share), labels), other);
            }

            @Override
            public Object boxes(Object boxes) {
                throw noBoxes();
            }
        };
    }

    private Patches patches(Tensor images, Ops ops) {
        Range factor = config.factor();
        Tensor drawn = uniform(Shape.scalar(), factor.lower(), factor.upper(), ops);
        Tensor alpha = ops.add(ops.cast(drawn, DType.FLOAT32), 1e-6);
        Shape each = Shape.of(images.shape().dim(0), 1, 1, 1);
        Tensor kept = ops.beta(each, alpha, alpha, DType.FLOAT32, nextSeed());
        Tensor side = ops.sqrt(ops.subtract(1, kept));
        return Patches.place(
                images.shape().dim(heightAxis()),
                images.shape().dim(widthAxis()),
                side,
                side,
                perImage(images, 0, 1, ops),
                perImage(images, 0, 1, ops),
                ops);
    }
}
