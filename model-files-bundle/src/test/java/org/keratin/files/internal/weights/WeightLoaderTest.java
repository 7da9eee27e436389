package org.keratin.files.internal.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.core.layers.Shapes;
import org.keratin.core.models.Model;
import org.keratin.files.ModelFileException;
import org.keratin.files.WeightsReport;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class WeightLoaderTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();

    /** A class of a plug-in, which does not say what its attributes are called. */
    public static final class Pair extends Model {
        /** The config. */
        public record Config(@Flatten LayerOptions layer, Layer first, Layer second)
                implements LayerConfig {}

        private final Layer first;
        private final Layer second;

        /** Makes one. */
        public Pair(Config config) {
            super(config);
            first = addLayer(config.first());
            second = addLayer(config.second());
        }

        @Override
        protected Object call(Arguments arguments, CallContext context) {
            Tensor between = (Tensor) first.apply(arguments, context);
            return second.apply(Arguments.of(between), context);
        }
    }

    private static Layer dense(String name, int inputs, int units) {
        Layer layer =
                KERATIN.deserializer()
                        .deserialize(
                                Map.of(
                                        "module",
                                        "keras.layers",
                                        "class_name",
                                        "Dense",
                                        "config",
                                        Map.of("name", name, "units", units, "use_bias", false)),
                                Layer.class);
        layer.buildFor(Shapes.of(Shape.of(1, inputs)));
        return layer;
    }

    private static Pair pair(int inputs, int between, int outputs) {
        LayerOptions options =
                dense("other", 1, 1).config() instanceof LayerConfig config ? config.layer() : null;
        Pair pair =
                new Pair(
                        new Pair.Config(
                                options,
                                dense("a", inputs, between),
                                dense("b", between, outputs)));
        pair.buildFor(Shapes.of(Shape.of(1, inputs)));
        return pair;
    }

    private static void add(WeightNode root, float start, Shape shape, String... path) {
        float[] values = new float[(int) shape.elements()];
        for (int i = 0; i < values.length; i++) {
            values[i] = start + i;
        }
        WeightNode group = root.make(path);
        group.weights()
                .add(
                        new StoredWeight(
                                group.path() + "/vars/0",
                                DType.FLOAT32,
                                shape,
                                () -> Tensor.of(values, shape.dims())));
    }

    private static WeightsReport load(Model model, WeightNode root) {
        return new WeightLoader("x.h5", false).load(model, root);
    }

    @Test
    void findsTheLayersOfAClassThatDoesNotNameThemByTheirShapes() {
        WeightNode root = WeightNode.root();
        add(root, 10, Shape.of(3, 1), "layers", "dense_1");
        add(root, 20, Shape.of(2, 3), "encoder");
        Pair pair = pair(2, 3, 1);
        WeightsReport report = load(pair, root);
        assertThat(report.unused()).isEmpty();
        assertThat(pair.weights().get(0).value().doubleAt(0)).isEqualTo(20);
        assertThat(pair.weights().get(1).value().doubleAt(0)).isEqualTo(10);
    }

    @Test
    void findsLayersThatStandOutermostUnderTheNamesOfTheirClasses() {
        WeightNode root = WeightNode.root();
        add(root, 10, Shape.of(2, 2), "dense");
        add(root, 20, Shape.of(2, 2), "dense_1");
        Pair pair = pair(2, 2, 2);
        load(pair, root);
        assertThat(pair.weights().get(0).value().doubleAt(0)).isEqualTo(10);
        assertThat(pair.weights().get(1).value().doubleAt(0)).isEqualTo(20);
    }

    @Test
    void findsLayersUnderTheNameOfKeras213() {
        WeightNode root = WeightNode.root();
        add(root, 10, Shape.of(2, 2), "_layer_checkpoint_dependencies", "dense");
        add(root, 20, Shape.of(2, 2), "_layer_checkpoint_dependencies", "dense_7");
        Pair pair = pair(2, 2, 2);
        load(pair, root);
        assertThat(pair.weights().get(1).value().doubleAt(0)).isEqualTo(20);
    }

    @Test
    void saysWhatIsExpectedAndWhatIsThere() {
        WeightNode root = WeightNode.root();
        add(root, 10, Shape.of(2, 2), "layers", "dense");
        add(root, 20, Shape.of(5), "layers", "gru");
        assertThatThrownBy(() -> load(pair(2, 2, 2), root))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("b (Dense): expected kernel (2, 2), found no group")
                .hasMessageContaining("asked for by no layer: layers/gru/vars/0");
    }

    @Test
    void readsNothingIfSomethingDoesNotFit() {
        WeightNode root = WeightNode.root();
        root.make("layers", "dense")
                .weights()
                .add(
                        new StoredWeight(
                                "x",
                                DType.FLOAT32,
                                Shape.of(2, 2),
                                () -> {
                                    throw new AssertionError("read");
                                }));
        assertThatThrownBy(() -> load(pair(2, 2, 2), root)).isInstanceOf(ModelFileException.class);
    }

    @Test
    void leavesOutTheStateOfTrainingFromWhatNobodyAskedFor() {
        WeightNode root = WeightNode.root();
        add(root, 10, Shape.of(2, 2), "layers", "dense");
        add(root, 20, Shape.of(2, 2), "layers", "dense_1");
        add(root, 20, Shape.of(2, 2), "optimizer");
        assertThat(load(pair(2, 2, 2), root).unused()).isEqualTo(List.of());
    }
}
