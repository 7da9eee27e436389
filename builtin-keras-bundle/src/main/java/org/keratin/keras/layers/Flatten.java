package org.keratin.keras.layers;

import java.util.stream.IntStream;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.OneOf;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.InputSpec;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.tensor.DataFormat;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.Flatten}: each sample's elements in a row.
 *
 * <p>Input {@code (batch, …)}, output {@code (batch, elements)}; input {@code (batch,)}, output
 * {@code (batch, 1)}.
 */
@KerasExport("keras.layers.Flatten")
public final class Flatten extends Layer {

    /**
     * The config.
     *
     * @param dataFormat {@code channels_first} if axis 1 is to become the last one before
     */
    public record Config(
            @org.keratin.core.config.Flatten LayerOptions layer,
            @Default("null") @OneOf({"channels_last", "channels_first"}) String dataFormat)
            implements LayerConfig {

        /** Puts in what {@code null} stands for. */
        public Config {
            dataFormat = dataFormat == null ? DataFormat.CHANNELS_LAST.kerasName() : dataFormat;
        }
    }

    private final boolean channelsFirst;

    /** Makes one. */
    public Flatten(Config config) {
        super(config);
        requireInput(InputSpec.rankAtLeast(1));
        this.channelsFirst = DataFormat.of(config.dataFormat()) == DataFormat.CHANNELS_FIRST;
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        Ops ops = context.ops();
        int rank = x.shape().rank();
        Tensor last = channelsFirst && rank > 1 ? ops.transpose(x, channelsLast(rank)) : x;
        return ops.reshape(last, computeOutputShape(x.shape()));
    }

    private static int[] channelsLast(int rank) {
        return IntStream.concat(
                        IntStream.concat(IntStream.of(0), IntStream.range(2, rank)),
                        IntStream.of(1))
                .toArray();
    }

    @Override
    public Shape computeOutputShape(Shape input) {
        Shape sample = input.slice(1, input.rank());
        return Shape.of(
                input.dim(0),
                sample.isKnown() ? Math.toIntExact(sample.elements()) : Shape.UNKNOWN);
    }
}
