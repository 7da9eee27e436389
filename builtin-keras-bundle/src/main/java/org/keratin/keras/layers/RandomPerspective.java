package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.AtMost;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.config.OneOf;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.internal.Require;
import org.keratin.keras.internal.preprocessing.ImageOptions;
import org.keratin.keras.internal.preprocessing.Range;
import org.keratin.keras.random.Seed;
import org.keratin.tensor.DType;
import org.keratin.tensor.Interpolation;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.RandomPerspective}: in training, shows some images as if seen from the side.
 */
@KerasExport("keras.layers.RandomPerspective")
public final class RandomPerspective extends ImageLayer {

    /**
     * The config.
     *
     * @param factor the range from which the chance is drawn that an image is changed, from 0 to 1
     * @param scale how far corners move at most, as a part of twice where they are, from 0 to 1
     * @param interpolation how pixels between pixels are made up
     * @param fillValue the value outside of an image
     * @param seed where the draws start; the same seed gives the same draws
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Flatten ImageOptions image,
            @Default("1.0") Range factor,
            @Default("1.0") @AtLeast(0) @AtMost(1) double scale,
            @Default("bilinear") @OneOf({"nearest", "bilinear"}) String interpolation,
            @Default("0.0") double fillValue,
            @Default("null") Seed seed)
            implements LayerConfig {

        /** Checks the numbers. */
        public Config {
            factor = factor.factor("factor", 0, 1);
            scale = Require.share("scale", scale);
            fillValue = Require.finite("fill_value", fillValue);
        }
    }

    private final Config config;

    /** Makes one. */
    public RandomPerspective(Config config) {
        super(config, config.image(), config.seed());
        this.config = config;
    }

    @Override
    Change draw(Tensor images, Ops ops) {
        int batch = images.shape().dim(0);
        float right = images.shape().dim(widthAxis()) - 1f;
        float down = images.shape().dim(heightAxis()) - 1f;
        Tensor corners = Tensor.of(new float[] {0, 0, right, 0, 0, down, right, down}, 1, 4, 2);
        Tensor start = ops.repeat(corners, batch, 0);
        double most = 0.5 * config.scale();
        Tensor part = ops.uniform(Shape.of(batch, 4, 2), -most, most, DType.FLOAT32, nextSeed());
        Tensor chosen = chosen(images, config.factor(), ops);
        Tensor moved = ops.add(start, ops.multiply(start, part));
        Tensor end = ops.where(ops.reshape(chosen, batch, 1, 1), moved, start);
        return new Change() {
            @Override
            public Tensor images(Tensor images) {
                return shown(images, Interpolation.of(config.interpolation()));
            }

            @Override
            public Tensor masks(Tensor masks) {
                boolean floating = masks.dtype().isFloating();
                Tensor numbers = floating ? masks : ops.cast(masks, DType.FLOAT32);
                return ops.cast(shown(numbers, Interpolation.NEAREST), masks.dtype());
            }

            private Tensor shown(Tensor images, Interpolation interpolation) {
                Tensor shown =
                        ops.perspectiveTransform(
                                images, start, end, interpolation, config.fillValue(), format());
                return ops.where(chosen, shown, images);
            }

            @Override
            public Object boxes(Object boxes) {
                throw noBoxes();
            }
        };
    }
}
