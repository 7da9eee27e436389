package org.keratin.keras.models;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.keratin.core.Arguments;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.config.OmitNull;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.core.layers.Shapes;
import org.keratin.core.models.Evaluation;
import org.keratin.core.models.Model;
import org.keratin.core.models.ModelEdge;
import org.keratin.core.models.ModelGraph;
import org.keratin.core.models.ModelNode;
import org.keratin.core.models.ModelOutput;
import org.keratin.keras.dtypepolicies.DTypePolicy;
import org.keratin.keras.engine.compileutils.CompiledEvaluation;
import org.keratin.keras.layers.InputLayer;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.Sequential}: layers in a row, each applied to what the one before gives.
 *
 * <p>If the first one is an {@link InputLayer}, or {@code buildInputShape} is given, all weights
 * are there from the start; otherwise they are made when the model is first applied.
 */
@KerasExport({"keras.Sequential", "keras.models.Sequential"})
public final class Sequential extends Model {

    /**
     * The config.
     *
     * @param layers the layers, with different names; an {@link InputLayer} only at the beginning
     * @param buildInputShape the shape of the input that the weights are made for, batch included
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Default("[]") List<Layer> layers,
            @Default("null") @OmitNull Shape buildInputShape)
            implements LayerConfig {

        /** Checks that there are layers in the list, and takes a copy. */
        public Config {
            if (layers.stream().anyMatch(Objects::isNull)) {
                throw ConfigException.expected("layers", "a list of layers", layers);
            }
            layers = List.copyOf(layers);
        }
    }

    private final Map<Layer, Shapes> outputs = new IdentityHashMap<>();
    private InputLayer input;
    private boolean chained;

    /** Makes one. */
    public Sequential(Config config) {
        super(config);
        config.layers().forEach(this::add);
        checkNames();
        startShape(config.buildInputShape()).ifPresent(shape -> buildFor(Shapes.of(shape)));
    }

    // What the weights can be made for before there is an input.
    private Optional<Shape> startShape(Shape given) {
        List<Layer> layers = layers();
        if (input != null && !layers.isEmpty()) {
            return Optional.of(input.batchShape());
        }
        return given == null && layers.size() > 1 && layers.get(0) instanceof Model first
                ? first.inputShape()
                : Optional.ofNullable(given);
    }

    /** One of these layers, float32, not compiled. */
    public static Sequential of(String name, Layer... layers) {
        LayerOptions options = LayerOptions.of(name, DTypePolicy.of("float32"));
        return new Sequential(new Config(options, List.of(layers), null));
    }

    private void add(Layer layer) {
        if (layer instanceof InputLayer first) {
            if (input != null || !layers().isEmpty()) {
                throw ConfigException.expected(
                        "layers", "an InputLayer at the beginning only", layer.name());
            }
            input = first;
            return;
        }
        addLayer(layer);
    }

    private void checkNames() {
        List<String> names = allLayers().stream().distinct().map(Layer::name).toList();
        if (names.stream().distinct().count() < names.size()) {
            throw ConfigException.expected("layers", "layers of different names", names);
        }
    }

    private List<Layer> allLayers() {
        List<Layer> all = new ArrayList<>(layers());
        if (input != null) {
            all.add(0, input);
        }
        return all;
    }

    @Override
    protected void build(Shapes inputs) {
        if (!inputs.isSingle()) {
            return; // A list or dict of tensors goes to the first layer as it is.
        }
        if (layers().isEmpty() && input == null) {
            throw new ShapeException(name() + ": expected at least one layer, found none");
        }
        if (input != null && !input.batchShape().accepts(inputs.single())) {
            throw new ShapeException(
                    name()
                            + ": expected inputs of shape "
                            + input.batchShape()
                            + ", found "
                            + inputs.single());
        }
        Shapes current = inputs;
        for (Layer layer : layers()) {
            layer.checkInputs(current);
            layer.buildFor(current);
            current = layer.computeOutputShapes(current);
            outputs.put(layer, current);
        }
        input =
                input != null
                        ? input
                        : InputLayer.of(inputs.single(), layers().get(0).computeDtype());
        chained = true;
    }

    @Override
    protected boolean castsInputs() {
        return false; // to the dtype of the input layer instead
    }

    @Override
    protected Object call(Arguments arguments, CallContext context) {
        Object current = alone(arguments.get(0, "inputs"));
        if (current instanceof Tensor x) {
            Tensor mask = arguments.named().get("mask") instanceof Tensor given ? given : null;
            current = standardized(x, mask == null ? context.mask(x) : mask, context);
        }
        for (Layer layer : layers()) {
            current = layer.apply(Arguments.of(current), context);
        }
        return current;
    }

    // A model that knows its input takes a list of one tensor for that tensor, as Keras does.
    private Object alone(Object given) {
        return chained
                        && given instanceof List<?> list
                        && list.size() == 1
                        && list.get(0) instanceof Tensor only
                ? only
                : given;
    }

    /** The input in the dtype and rank that the model was built for, with its mask. */
    private Tensor standardized(Tensor x, Tensor mask, CallContext context) {
        Tensor fitting = x;
        if (chained) {
            DType dtype = input.dtype();
            fitting = ranked(dtype == x.dtype() ? x : context.ops().cast(x, dtype), context);
        }
        context.setMask(fitting, mask);
        return fitting;
    }

    private Tensor ranked(Tensor x, CallContext context) {
        Shape expected = input.batchShape();
        int excess = x.shape().rank() - expected.rank();
        if (excess == 0) {
            return x;
        }
        if (excess == 1 && x.shape().last() == 1) {
            return context.ops().squeeze(x, -1);
        }
        if (excess == -1 && expected.last() == 1) {
            return context.ops().expandDims(x, -1);
        }
        throw new ShapeException(
                name() + ": expected inputs of shape " + expected + ", found " + x.shape());
    }

    @Override
    public Optional<Shape> inputShape() {
        return chained ? Optional.of(input.batchShape()) : Optional.empty();
    }

    @Override
    public Shapes computeOutputShapes(Shapes inputs) {
        Shapes current = inputs;
        for (Layer layer : layers()) {
            current = layer.computeOutputShapes(current);
        }
        return current;
    }

    @Override
    public Shape computeOutputShape(Shape inputShape) {
        return computeOutputShapes(Shapes.of(inputShape)).single();
    }

    @Override
    protected Optional<Shapes> outputShapes(Layer layer) {
        return outputs.containsKey(layer)
                ? Optional.of(outputs.get(layer))
                : super.outputShapes(layer);
    }

    @Override
    public ModelGraph graph() {
        List<ModelNode> nodes = new ArrayList<>();
        List<ModelEdge> edges = new ArrayList<>();
        for (Layer layer : allLayers()) {
            List<Shape> shapes =
                    layer == input
                            ? List.of(input.batchShape())
                            : outputShapes(layer).map(Shapes::flat).orElse(List.of());
            if (!nodes.isEmpty()) {
                edges.add(new ModelEdge(nodes.size() - 1, 0, nodes.size()));
            }
            nodes.add(new ModelNode(layer.name(), layer, 0, shapes));
        }
        return new ModelGraph(
                nodes,
                edges,
                input == null ? List.of() : List.of(0),
                nodes.isEmpty() ? List.of() : List.of(new ModelOutput(nodes.size() - 1, 0)));
    }

    @Override
    public Map<String, Object> liveConfig() {
        Map<String, Object> live = super.liveConfig();
        live.put("layers", allLayers());
        if (chained) {
            live.put("build_input_shape", input.batchShape());
        }
        return live;
    }

    @Override
    protected Evaluation evaluation(Map<String, Object> compileConfig) {
        List<Layer> all = layers();
        return new CompiledEvaluation(
                compileConfig, all.isEmpty() ? List.of() : List.of(all.get(all.size() - 1).name()));
    }
}
