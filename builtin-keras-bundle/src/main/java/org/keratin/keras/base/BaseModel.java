package org.keratin.keras.base;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.keratin.core.Arguments;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.OmitNull;
import org.keratin.core.config.Raw;
import org.keratin.core.dtypepolicies.DTypePolicy;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.core.models.Model;
import org.keratin.keras.models.Functional;

/**
 * {@code keras.Model}: with layers, inputs and outputs in its config, a {@link Functional} model;
 * without, a model that does not say what it computes.
 */
@KerasExport({"keras.Model", "keras.models.Model"})
public final class BaseModel extends Model {

    /**
     * The config. The last three keys go together.
     *
     * @param name its name; {@code model} for {@code null}
     * @param trainable whether optimizers may change its weights
     * @param dtype in which dtypes it computes
     * @param layers the layers and operations with their calls
     * @param inputLayers which outputs of input layers the inputs are
     * @param outputLayers which outputs of calls the outputs are
     */
    public record Config(
            @Default("null") String name,
            @Default("true") boolean trainable,
            @Default("float32") DTypePolicy dtype,
            @Default("null") @OmitNull List<Functional.Node> layers,
            @Default("null") @OmitNull @Raw Object inputLayers,
            @Default("null") @OmitNull @Raw Object outputLayers)
            implements LayerConfig {

        /** Checks that the keys of a functional model are all there, or none. */
        public Config {
            long given =
                    Stream.of(layers, inputLayers, outputLayers).filter(Objects::nonNull).count();
            if (given % 3 != 0) {
                throw new ConfigException(
                        layers == null
                                ? "layers"
                                : inputLayers == null ? "input_layers" : "output_layers",
                        "expected the keys layers, input_layers and output_layers together, or none"
                                + " of them, found nothing here");
            }
        }

        @Override
        public LayerOptions layer() {
            return new LayerOptions(name, trainable, dtype, null);
        }
    }

    private BaseModel(Config config) {
        super(config);
    }

    /** The model that a config describes. */
    public static Model of(Config config) {
        return config.layers() == null
                ? new BaseModel(config)
                : new Functional(
                        new Functional.Config(
                                config.name(),
                                config.trainable(),
                                config.layers(),
                                config.inputLayers(),
                                config.outputLayers(),
                                config.dtype()));
    }

    @Override
    protected Object call(Arguments arguments, CallContext context) {
        throw LeftOpen.error(path(), "keras.Model", "call()");
    }
}
