package org.keratin.keras.layers;

import java.util.Map;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Unwritten;
import org.keratin.core.dtypepolicies.DTypePolicy;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.InputLayer}: says what the input of a model looks like; gives back what it is
 * given.
 */
@KerasExport("keras.layers.InputLayer")
public final class InputLayer extends Layer {

    /**
     * The config. Either {@code batchShape} or {@code shape} is given.
     *
     * @param batchShape the shape of the input, {@code (None, 20)}
     * @param dtype the dtype of the input, {@code float32} for {@code null}
     * @param sparse whether the input may be a sparse tensor; it is dense here all the same
     * @param ragged whether the input may be a ragged tensor; it is dense here all the same
     * @param name unique within its model
     * @param optional whether the input may be left out
     * @param shape the shape without the batch
     * @param batchSize the length of the batch, beside {@code shape}
     */
    public record Config(
            @Default("null") Shape batchShape,
            @Default("null") DType dtype,
            @Default("null") Boolean sparse,
            @Default("null") Boolean ragged,
            @Default("null") String name,
            @Default("false") boolean optional,
            @Default("null") @Unwritten Shape shape,
            @Default("null") @Unwritten Integer batchSize)
            implements LayerConfig {

        /** Works out the shape with the batch. */
        public Config {
            if ((batchShape == null) == (shape == null)) {
                throw ConfigException.expected(
                        "batch_shape",
                        "a shape, here or as shape, not in both places",
                        batchShape == null ? null : batchShape.toList());
            }
            if (batchSize != null && (shape == null || batchSize < 0)) {
                throw ConfigException.expected(
                        "batch_size", "a length that is not negative, beside shape", batchSize);
            }
            if (shape != null) {
                batchShape = shape.insert(0, batchSize == null ? Shape.UNKNOWN : batchSize);
                shape = null;
                batchSize = null;
            }
            dtype = dtype == null ? DType.FLOAT32 : dtype;
            sparse = sparse != null && sparse;
            ragged = ragged != null && ragged;
        }

        @Override
        public LayerOptions layer() {
            return LayerOptions.of(name, new InputPolicy(dtype));
        }
    }

    /** Everything in the dtype of the input. */
    private record InputPolicy(DType dtype) implements DTypePolicy {

        @Override
        public String name() {
            return dtype.kerasName();
        }

        @Override
        public DType computeDtype() {
            return dtype;
        }

        @Override
        public DType variableDtype() {
            return dtype;
        }
    }

    private final Config config;

    /** Makes one. */
    public InputLayer(Config config) {
        super(config);
        this.config = config;
        builtAtInit();
    }

    /** One for inputs of this shape, batch included, and dtype. */
    public static InputLayer of(Shape batchShape, DType dtype) {
        return new InputLayer(new Config(batchShape, dtype, false, false, null, false, null, null));
    }

    /** The shape of the input, batch included. */
    public Shape batchShape() {
        return config.batchShape();
    }

    /** The dtype of the input. */
    public DType dtype() {
        return config.dtype();
    }

    /** Whether the input may be left out. */
    public boolean optional() {
        return config.optional();
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        return x;
    }

    @Override
    public Shape computeOutputShape(Shape input) {
        return input;
    }

    @Override
    public boolean supportsMasking() {
        return true;
    }

    @Override
    public Map<String, Object> liveConfig() {
        return Map.of("name", name());
    }
}
