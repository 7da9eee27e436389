package org.keratin.keras.layers;

import java.util.Locale;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.InputSpec;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.config.PerAxis;
import org.keratin.keras.internal.WindowShapes;
import org.keratin.tensor.DataFormat;
import org.keratin.tensor.Interpolation;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;

/**
 * {@code keras.layers.UpSampling2D}: images several times as high and wide.
 *
 * <p>Input {@code (batch, height, width, channels)}, output {@code (batch, height size[0], width
 * size[1], channels)}; with the data format {@code channels_first} the channels stand before the
 * spatial axes.
 */
@KerasExport("keras.layers.UpSampling2D")
public final class UpSampling2D extends Layer {

    /**
     * The config.
     *
     * @param size how many times as high and wide, at least 1
     * @param dataFormat where the channels are; behind the spatial axes for {@code null}
     * @param interpolation how pixels between pixels are made up: {@code nearest}, {@code
     *     bilinear}, {@code bicubic}, {@code lanczos3} or {@code lanczos5}
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Default("2") PerAxis size,
            @Default("null") DataFormat dataFormat,
            @Default("nearest") String interpolation)
            implements LayerConfig {

        /** Puts in an entry for each spatial axis, and checks them. */
        public Config {
            size = size.each("size", 2, 1);
            dataFormat = dataFormat == null ? DataFormat.CHANNELS_LAST : dataFormat;
            if (interpolation == null) {
                throw ConfigException.expected("interpolation", "a string", null);
            }
            interpolation = interpolation.toLowerCase(Locale.ROOT);
            kind(interpolation);
        }

        private static Interpolation kind(String interpolation) {
            try {
                return Interpolation.of(interpolation);
            } catch (TensorException e) {
                throw new ConfigException("interpolation", e.getMessage(), e);
            }
        }
    }

    private final int[] size;
    private final DataFormat format;
    private final Interpolation interpolation;

    /** Makes one. */
    public UpSampling2D(Config config) {
        super(config);
        this.size = config.size().toArray();
        this.format = config.dataFormat();
        this.interpolation = Config.kind(config.interpolation());
        requireInput(InputSpec.rank(4));
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        Ops ops = context.ops();
        int first = WindowShapes.firstAxis(format);
        if (interpolation == Interpolation.NEAREST) {
            return ops.repeat(ops.repeat(x, size[0], first), size[1], first + 1);
        }
        int[] target = WindowShapes.spatial(computeOutputShape(x.shape()), format);
        return ops.resize(x, target, interpolation, false, false, false, 0, format);
    }

    @Override
    public Shape computeOutputShape(Shape input) {
        InputSpec.rank(4).check(input, name());
        return WindowShapes.scaled(input, size, format);
    }
}
