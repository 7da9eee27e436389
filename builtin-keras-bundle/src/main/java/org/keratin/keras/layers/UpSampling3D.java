package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.InputSpec;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.config.PerAxis;
import org.keratin.keras.internal.WindowShapes;
import org.keratin.tensor.DataFormat;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.UpSampling3D}: each place of a volume several times in a row along depth,
 * height and width.
 *
 * <p>Input {@code (batch, depth, height, width, channels)}, output {@code (batch, depth size[0],
 * height size[1], width size[2], channels)}; with the data format {@code channels_first} the
 * channels stand before the spatial axes.
 */
@KerasExport("keras.layers.UpSampling3D")
public final class UpSampling3D extends Layer {

    /**
     * The config.
     *
     * @param size how often each place comes along each axis, at least 1
     * @param dataFormat where the channels are; behind the spatial axes for {@code null}
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Default("2") PerAxis size,
            @Default("null") DataFormat dataFormat)
            implements LayerConfig {

        /** Puts in an entry for each spatial axis, and checks them. */
        public Config {
            size = size.each("size", 3, 1);
            dataFormat = dataFormat == null ? DataFormat.CHANNELS_LAST : dataFormat;
        }
    }

    private final int[] size;
    private final DataFormat format;

    /** Makes one. */
    public UpSampling3D(Config config) {
        super(config);
        this.size = config.size().toArray();
        this.format = config.dataFormat();
        requireInput(InputSpec.rank(5));
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        Tensor repeated = x;
        for (int i = 0; i < size.length; i++) {
            int axis = WindowShapes.firstAxis(format) + i;
            repeated = context.ops().repeat(repeated, size[i], axis);
        }
        return repeated;
    }

    @Override
    public Shape computeOutputShape(Shape input) {
        InputSpec.rank(5).check(input, name());
        return WindowShapes.scaled(input, size, format);
    }
}
