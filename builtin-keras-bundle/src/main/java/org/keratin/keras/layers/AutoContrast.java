package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.internal.preprocessing.ImageOptions;
import org.keratin.keras.internal.preprocessing.Range;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** {@code keras.layers.AutoContrast}: stretches the values of each channel to the whole range. */
@KerasExport("keras.layers.AutoContrast")
public final class AutoContrast extends ImageLayer {

    /**
     * The config.
     *
     * @param valueRange the smallest and the largest value of a pixel
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Flatten ImageOptions image,
            @Default("[0, 255]") Range valueRange)
            implements LayerConfig {

        /** Checks the numbers. */
        public Config {
            valueRange = valueRange.bothOf("value_range").sorted();
        }
    }

    private final Config config;

    /** Makes one. */
    public AutoContrast(Config config) {
        super(config, config.image(), null);
        this.config = config;
    }

    @Override
    boolean actsAlways() {
        return true;
    }

    @Override
    Change draw(Tensor images, Ops ops) {
        return batch -> {
            Tensor values = rescale(batch, config.valueRange(), Range.BYTES, ops);
            // The axes are those that Keras takes, wherever the channels are.
            int[] axes = {1, 2};
            Tensor low = ops.min(values, axes, true);
            Tensor scale = ops.divide(255, ops.subtract(ops.max(values, axes, true), low));
            Tensor offset = ops.multiply(ops.negative(low), scale);
            Tensor stretched = ops.add(ops.multiply(values, scale), offset);
            Tensor clipped = clip(stretched, Range.BYTES, ops);
            Tensor back = rescale(clipped, Range.BYTES, config.valueRange(), ops);
            return ops.where(ops.isnan(back), batch, back);
        };
    }
}
