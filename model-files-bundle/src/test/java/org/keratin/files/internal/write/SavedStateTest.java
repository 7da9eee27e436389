package org.keratin.files.internal.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.Variable;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.core.models.Model;
import org.keratin.files.ModelFileException;
import org.keratin.keras.dtypepolicies.DTypePolicy;
import org.keratin.keras.models.Sequential;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;

class SavedStateTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();

    private static Layer layer(String className, String config) {
        String text = "{\"module\": \"keras.layers\", \"class_name\": \"%s\", \"config\": {%s}}";
        Object dict = KERATIN.json().read(String.format(text, className, config));
        return KERATIN.deserializer().deserialize(dict, Layer.class);
    }

    private static SavedState state(Layer... layers) {
        Sequential model = Sequential.of("net", layers);
        model.buildFor(org.keratin.core.layers.Shapes.of(Shape.of(2, 3, 4)));
        return SavedState.of(model, "net.keras");
    }

    private static Map<String, Hdf5Object> vars(SavedState state, String path) {
        return state.weights().group(path).children();
    }

    @Test
    void putsTheVariablesOfALayerIntoItsGroup() {
        SavedState state = state(layer("Dense", "\"units\": 2"), layer("Dense", "\"units\": 5"));
        assertThat(state.weights().children()).containsOnlyKeys("vars", "layers");
        assertThat(vars(state, "layers")).containsOnlyKeys("dense", "dense_1");
        assertThat(vars(state, "layers/dense_1/vars")).containsOnlyKeys("0", "1");
        Hdf5Dataset kernel = (Hdf5Dataset) vars(state, "layers/dense_1/vars").get("0");
        assertThat(kernel.tensor().shape()).isEqualTo(Shape.of(2, 5));
    }

    @Test
    void putsLayersInLayersBelowTheirAttributes() {
        SavedState state = state(layer("LSTM", "\"units\": 2"));
        assertThat(vars(state, "layers/lstm")).containsOnlyKeys("vars", "cell");
        assertThat(vars(state, "layers/lstm/cell/vars")).containsOnlyKeys("0", "1", "2");
    }

    @Test
    void putsALayerThatIsThereTwiceWhereItIsMetFirst() {
        Layer dense = layer("Dense", "\"units\": 4");
        SavedState state = state(dense, dense);
        assertThat(vars(state, "layers")).containsOnlyKeys("dense");
    }

    @Test
    void collectsVocabularies() {
        SavedState state = SavedState.of(Sequential.of("net", new Keeper()), "net.keras");
        assertThat(state.assets()).containsOnlyKeys("layers/keeper/vocabulary.txt");
    }

    @Test
    void refusesAVariableThatNoArrayHolds() {
        Model model = Sequential.of("net", new Huge());
        assertThatThrownBy(() -> SavedState.of(model, "net.keras"))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("net.keras")
                .hasMessageContaining("less than 2 GiB");
    }

    private static LayerOptions options(String name) {
        return LayerOptions.of(name, DTypePolicy.of("float32"));
    }

    /** A layer with a file of its own. */
    private static final class Keeper extends Layer implements org.keratin.core.layers.AssetLayer {

        record Config(LayerOptions layer) implements LayerConfig {}

        Keeper() {
            super(new Config(options("keeper")));
        }

        @Override
        public Map<String, byte[]> saveAssets() {
            return Map.of("vocabulary.txt", new byte[] {'a'});
        }

        @Override
        public void loadAssets(Map<String, byte[]> assets) {
            throw new AssertionError("nothing is loaded here");
        }
    }

    /** A layer whose variable is never made, only declared. */
    private static final class Huge extends Layer {

        record Config(LayerOptions layer) implements LayerConfig {}

        Huge() {
            super(new Config(options("huge")));
        }

        @Override
        public List<Variable> savedWeights() {
            Shape shape = Shape.of(1 << 15, 1 << 15);
            return List.of(
                    Variable.named(
                                    "kernel",
                                    shape,
                                    DType.FLOAT32,
                                    () -> {
                                        throw new AssertionError("memory is taken for it");
                                    })
                            .build());
        }
    }
}
