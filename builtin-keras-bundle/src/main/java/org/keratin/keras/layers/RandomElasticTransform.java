package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
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
import org.keratin.tensor.FillMode;
import org.keratin.tensor.Interpolation;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.RandomElasticTransform}: in training, moves the pixels of some images,
 * neighbours alike.
 */
@KerasExport("keras.layers.RandomElasticTransform")
public final class RandomElasticTransform extends ImageLayer {

    /**
     * The config.
     *
     * @param factor the range from which the chance is drawn that an image is changed, from 0 to 1
     * @param scale the range from which is drawn how far pixels move, from 0 to 1
     * @param interpolation how pixels between pixels are made up
     * @param fillMode what lies outside of an image
     * @param fillValue the value outside where the mode is {@code "constant"}
     * @param valueRange the smallest and the largest value of a pixel
     * @param seed where the draws start; the same seed gives the same draws
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Flatten ImageOptions image,
            @Default("1.0") Range factor,
            @Default("1.0") Range scale,
            @Default("bilinear") @OneOf({"nearest", "bilinear"}) String interpolation,
            @Default("reflect") @OneOf({"constant", "nearest", "wrap", "mirror", "reflect"})
                    String fillMode,
            @Default("0.0") double fillValue,
            @Default("[0, 255]") Range valueRange,
            @Default("null") Seed seed)
            implements LayerConfig {

        /** Checks the numbers. */
        public Config {
            factor = factor.factor("factor", 0, 1);
            scale = scale.factor("scale", 0, 1);
            fillValue = Require.finite("fill_value", fillValue);
            valueRange = valueRange.bothOf("value_range");
        }
    }

    private final Config config;

    /** Makes one. */
    public RandomElasticTransform(Config config) {
        super(config, config.image(), config.seed());
        this.config = config;
    }

    @Override
    Change draw(Tensor images, Ops ops) {
        if (config.factor().upper() == 0 || config.scale().upper() == 0) {
            return batch -> batch;
        }
        Tensor chosen = chosen(images, config.factor(), ops);
        Range scale = config.scale();
        double strength = uniform(Shape.scalar(), scale.lower(), scale.upper(), ops).doubleAt(0);
        long seed = nextSeed();
        return new Change() {
            @Override
            public Tensor images(Tensor batch) {
                return moved(batch, Interpolation.of(config.interpolation()));
            }

            @Override
            public Tensor masks(Tensor masks) {
                boolean floating = masks.dtype().isFloating();
                Tensor numbers = floating ? masks : ops.cast(masks, DType.FLOAT32);
                return ops.cast(moved(numbers, Interpolation.NEAREST), masks.dtype());
            }

            private Tensor moved(Tensor batch, Interpolation interpolation) {
                int height = batch.shape().dim(heightAxis());
                int width = batch.shape().dim(widthAxis());
                Tensor moved =
                        ops.elasticTransform(
                                batch,
                                Math.max(height, width) * 0.1 * strength,
                                Math.min(height, width) * 0.05 * strength,
                                interpolation,
                                FillMode.of(config.fillMode()),
                                config.fillValue(),
                                seed,
                                format());
                return clip(ops.where(chosen, moved, batch), config.valueRange(), ops);
            }

            @Override
            public Object boxes(Object boxes) {
                throw noBoxes();
            }
        };
    }
}
