package org.keratin.keras.layers;

import java.util.List;
import org.keratin.core.KerasExport;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.internal.preprocessing.ImageOptions;
import org.keratin.keras.internal.preprocessing.Range;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.Equalization}: in training, spreads the values of each channel so that all
 * are about equally frequent.
 */
@KerasExport("keras.layers.Equalization")
public final class Equalization extends ImageLayer {

    /**
     * The config.
     *
     * @param bins into how many bins values are counted, at least 1
     * @param valueRange the smallest and the largest value of a pixel
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Flatten ImageOptions image,
            @Default("256") @AtLeast(1) int bins,
            @Default("[0, 255]") Range valueRange)
            implements LayerConfig {

        /** Checks the numbers. */
        public Config {
            if (bins < 1) {
                throw ConfigException.expected("bins", "an int above 0", bins);
            }
            valueRange = valueRange.bothOf("value_range").sorted();
        }
    }

    private final Config config;

    /** Makes one. */
    public Equalization(Config config) {
        super(config, config.image(), null);
        this.config = config;
    }

    @Override
    boolean keepsDType() {
        return true;
    }

    @Override
    Change draw(Tensor images, Ops ops) {
        return batch -> {
            int axis = channelAxis();
            List<Tensor> equalized =
                    ops.unstack(batch, axis).stream()
                            .map(channel -> equalize(channel, ops))
                            .toList();
            return ops.cast(ops.stack(equalized, axis), computeDtype());
        };
    }

    private Tensor equalize(Tensor channel, Ops ops) {
        Tensor values = rescale(channel, config.valueRange(), Range.BYTES, ops);
        int last = config.bins() - 1;
        Tensor scaled = ops.divide(ops.multiply(ops.cast(values, DType.FLOAT32), last), 255);
        Tensor bins = ops.clip(ops.cast(scaled, DType.INT32), 0, last);
        Tensor counts = ops.bincount(ops.ravel(bins), null, config.bins());
        Tensor table = table(counts, ops);
        Tensor places = ops.cast(ops.clip(scaled, 0, last), DType.INT32);
        Tensor spread = ops.cast(ops.take(table, places), values.dtype());
        Tensor single = ops.lessEqual(ops.countNonzero(counts), 1);
        Tensor result = ops.where(single, values, spread);
        return rescale(result, Range.BYTES, config.valueRange(), ops);
    }

    /** The new value of each bin. */
    private static Tensor table(Tensor counts, Ops ops) {
        Tensor sums = ops.cast(ops.cumsum(counts, 0), DType.FLOAT32);
        Tensor all = ops.max(sums);
        Tensor first = ops.min(ops.where(ops.greater(sums, 0), sums, all));
        Tensor range = ops.subtract(all, first);
        Tensor divisor = ops.where(ops.equal(range, 0), ops.onesLike(range), range);
        Tensor table = ops.divide(ops.multiply(ops.subtract(sums, first), 255), divisor);
        return ops.clip(ops.round(table), 0, 255);
    }
}
