package org.keratin.keras.layers;

import java.util.List;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.core.values.Tuple;
import org.keratin.keras.internal.preprocessing.ImageOptions;
import org.keratin.keras.internal.preprocessing.Patches;
import org.keratin.keras.internal.preprocessing.Range;
import org.keratin.keras.random.Seed;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.RandomErasing}: in training, replaces a rectangle of some images by noise or
 * a colour.
 */
@KerasExport("keras.layers.RandomErasing")
public final class RandomErasing extends ImageLayer {

    /**
     * The config.
     *
     * @param factor the range from which the chance is drawn that an image is changed, from 0 to 1
     * @param scale the range of the rectangle's sides squared, as parts of the image
     * @param fillValue the value of the new pixels: a number, one for each of three channels, or
     *     {@code null} for noise
     * @param valueRange the smallest and the largest value of a pixel
     * @param seed where the draws start; the same seed gives the same draws
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Flatten ImageOptions image,
            @Default("1.0") Range factor,
            @Default("[0.02, 0.33]") Range scale,
            @Default("null") Object fillValue,
            @Default("[0, 255]") Range valueRange,
            @Default("null") Seed seed)
            implements LayerConfig {

        /** Checks the numbers. */
        public Config {
            factor = factor.factor("factor", 0, 1);
            scale = scale.factor("scale", 0, 1);
            valueRange = valueRange.bothOf("value_range");
            fill(fillValue);
        }

        private static float[] fill(Object value) {
            Object plain = value instanceof Tuple tuple ? tuple.items() : value;
            if (plain == null) {
                return new float[0];
            }
            if (plain instanceof Number number) {
                return new float[] {number.floatValue()};
            }
            if (plain instanceof List<?> list
                    && list.size() == 3
                    && list.stream().allMatch(Number.class::isInstance)) {
                float[] colour = new float[3];
                for (int i = 0; i < 3; i++) {
                    colour[i] = ((Number) list.get(i)).floatValue();
                }
                return colour;
            }
            throw ConfigException.expected(
                    "fill_value", "a number, a list of three numbers or null", value);
        }
    }

    private final Config config;

    /** Makes one. */
    public RandomErasing(Config config) {
        super(config, config.image(), config.seed());
        this.config = config;
    }

    @Override
    Change draw(Tensor images, Ops ops) {
        Patches patches =
                Patches.place(
                        images.shape().dim(heightAxis()),
                        images.shape().dim(widthAxis()),
                        side(images, ops),
                        side(images, ops),
                        perImage(images, 0, 1, ops),
                        perImage(images, 0, 1, ops),
                        ops);
        Tensor chosen = chosen(images, config.factor(), ops);
        Tensor mask = ops.logicalAnd(alongChannels(patches.mask(), ops), chosen);
        Tensor fill = clip(fill(images.shape(), ops), config.valueRange(), ops);
        return batch -> ops.where(mask, fill, batch);
    }

    private Tensor side(Tensor images, Ops ops) {
        return ops.cast(ops.sqrt(perImage(images, config.scale(), ops)), DType.FLOAT32);
    }

    private Tensor fill(Shape shape, Ops ops) {
        float[] colour = Config.fill(config.fillValue());
        if (colour.length == 0) {
            double deviation = config.valueRange().upper();
            Tensor noise = ops.normal(shape, 0, 1, DType.FLOAT32, nextSeed());
            return ops.cast(ops.multiply(noise, deviation), computeDtype());
        }
        Tensor fill = ops.cast(Tensor.of(colour, 1, 1, 1, colour.length), computeDtype());
        return alongChannels(fill, ops);
    }
}
