package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.InputSpec;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.internal.WindowShapes;
import org.keratin.tensor.DataFormat;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.UpSampling1D}: each step several times in a row.
 *
 * <p>Input {@code (batch, steps, channels)}, output {@code (batch, steps size, channels)}.
 */
@KerasExport("keras.layers.UpSampling1D")
public final class UpSampling1D extends Layer {

    /**
     * The config.
     *
     * @param size how often each step comes, at least 1
     */
    public record Config(@Flatten LayerOptions layer, @AtLeast(1) @Default("2") int size)
            implements LayerConfig {

        /** Checks the number. */
        public Config {
            if (size < 1) {
                throw ConfigException.expected("size", "an int above 0", size);
            }
        }
    }

    private final int size;

    /** Makes one. */
    public UpSampling1D(Config config) {
        super(config);
        this.size = config.size();
        requireInput(InputSpec.rank(3));
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        return context.ops().repeat(x, size, 1);
    }

    @Override
    public Shape computeOutputShape(Shape input) {
        InputSpec.rank(3).check(input, name());
        return WindowShapes.scaled(input, new int[] {size}, DataFormat.CHANNELS_LAST);
    }
}
