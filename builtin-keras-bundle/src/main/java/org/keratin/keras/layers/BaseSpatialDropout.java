package org.keratin.keras.layers;

import java.util.Arrays;
import java.util.Map;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.ElementwiseLayer;
import org.keratin.core.layers.InputSpec;
import org.keratin.core.layers.LayerConfig;
import org.keratin.keras.random.SeedGenerator;
import org.keratin.tensor.DataFormat;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** In training, drops channels as a whole. */
abstract class BaseSpatialDropout extends ElementwiseLayer {

    private final double rate;
    private final Shape noiseShape;
    private final SeedGenerator seeds;

    <C extends Record & LayerConfig> BaseSpatialDropout(
            C config, SpatialDropoutOptions options, int axes, DataFormat format) {
        super(config);
        this.rate = options.rate();
        this.noiseShape = noiseShape(axes + 2, format);
        this.seeds = options.seeds();
        requireInput(InputSpec.rank(axes + 2));
    }

    private static Shape noiseShape(int rank, DataFormat format) {
        int[] dims = new int[rank];
        Arrays.fill(dims, 1);
        dims[0] = Shape.UNKNOWN;
        dims[format == DataFormat.CHANNELS_LAST ? rank - 1 : 1] = Shape.UNKNOWN;
        return Shape.of(dims);
    }

    @Override
    protected final Tensor call(Tensor x, CallContext context) {
        return context.training() && rate > 0
                ? context.ops().dropout(x, rate, noiseShape, seeds.next())
                : x;
    }

    // These layers write the name of their dtype, not their policy.
    @Override
    public final Map<String, Object> liveConfig() {
        Map<String, Object> live = super.liveConfig();
        live.remove("trainable");
        live.put("dtype", variableDtype().kerasName());
        return live;
    }
}
