package org.keratin.keras.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.keratin.core.Arguments;
import org.keratin.core.KerasExport;
import org.keratin.core.Operation;
import org.keratin.core.config.Default;
import org.keratin.core.config.Raw;
import org.keratin.core.config.Self;
import org.keratin.core.config.Unwritten;
import org.keratin.core.dtypepolicies.DTypePolicy;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.core.layers.Shapes;
import org.keratin.core.models.Evaluation;
import org.keratin.core.models.Model;
import org.keratin.core.models.ModelGraph;
import org.keratin.core.models.SummaryRow;
import org.keratin.keras.engine.compileutils.CompiledEvaluation;
import org.keratin.keras.internal.graph.Graph;
import org.keratin.keras.internal.graph.GraphInputs;
import org.keratin.keras.internal.graph.GraphNode;
import org.keratin.keras.internal.graph.GraphShapes;
import org.keratin.keras.internal.graph.GraphView;
import org.keratin.keras.internal.graph.Structures;
import org.keratin.keras.internal.graph.TensorRef;
import org.keratin.keras.layers.InputLayer;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.Model} made of inputs and outputs: a graph of layers and operations, each called any
 * number of times.
 *
 * <p>Inputs and outputs are one tensor, or lists or dicts of tensors, nested at will. Masks travel
 * with the tensors.
 */
@KerasExport({
    "keras.src.models.functional.Functional",
    "keras.src.engine.functional.Functional",
    "keras.engine.functional.Functional",
    "keras.models.Functional",
    "keras.Functional"
})
public final class Functional extends Model {

    /**
     * The config.
     *
     * @param name unique within its model
     * @param trainable whether optimizers may change its weights
     * @param layers the layers and operations with their calls
     * @param inputLayers which outputs of input layers the inputs are, {@code ["input", 0, 0]}, or
     *     a list or dict of these
     * @param outputLayers which outputs of calls the outputs are, likewise
     * @param dtype not written: each layer has its own
     */
    public record Config(
            @Default("null") String name,
            @Default("true") boolean trainable,
            List<Node> layers,
            @Raw Object inputLayers,
            @Raw Object outputLayers,
            @Default("float32") @Unwritten DTypePolicy dtype)
            implements LayerConfig {

        /** Checks that there are layers in the list, and takes a copy. */
        public Config {
            if (layers.stream().anyMatch(Objects::isNull)) {
                throw ConfigException.expected("layers", "a list of layers", layers);
            }
            layers = List.copyOf(layers);
        }

        @Override
        public LayerOptions layer() {
            return new LayerOptions(name, trainable, dtype, null);
        }
    }

    /**
     * One layer or operation.
     *
     * @param operation the layer or operation
     * @param name its name in the model; its own for {@code null}
     * @param inboundNodes its calls, each with {@code args} and {@code kwargs}
     */
    public record Node(
            @Self Operation operation,
            @Default("null") String name,
            @Default("[]") Object inboundNodes) {}

    private final Graph graph;
    private final GraphInputs inputs;
    private final List<InputLayer> inputLayers = new ArrayList<>();
    private final Map<String, Operation> operations = new LinkedHashMap<>();
    private Map<String, Object> givenBuildConfig;
    private GraphShapes shapes;

    /** Makes one. */
    public Functional(Config config) {
        super(config);
        List<GraphNode> nodes = new ArrayList<>();
        for (Node node : config.layers()) {
            nodes.add(node(node));
        }
        this.graph = Graph.of(nodes, config.inputLayers(), config.outputLayers());
        for (Object leaf : Structures.flatten(graph.inputs())) {
            inputLayers.add(inputLayer((TensorRef) leaf));
        }
        this.inputs = new GraphInputs(name(), graph.inputs(), inputLayers);
        builtAtInit();
    }

    private GraphNode node(Node node) {
        Operation operation = node.operation();
        String nodeName = node.name() != null ? node.name() : operation.name();
        operations.put(nodeName, operation);
        GraphNode read = GraphNode.of(operation, nodeName, node.inboundNodes());
        if (operation instanceof Layer layer) {
            addLayer(layer);
            expectCalls(layer, Math.max(1, read.calls().size()));
        }
        return read;
    }

    private InputLayer inputLayer(TensorRef ref) {
        if (operations.get(ref.operation()) instanceof InputLayer layer) {
            return layer;
        }
        throw ConfigException.expected(
                "input_layers", "the names of input layers", ref.operation());
    }

    @Override
    protected boolean prefixesPaths() {
        return false;
    }

    @Override
    protected boolean castsInputs() {
        return false; // to the dtypes of the input layers instead
    }

    @Override
    protected Object call(Arguments arguments, CallContext context) {
        List<Object> given =
                inputs.flatten(arguments.get(0, "inputs"), arguments.named().get("mask"), context);
        return graph.run(given, Graph.Caller.computing(context));
    }

    /** The shape of the input, where there is one, batch included. */
    @Override
    public Optional<Shape> inputShape() {
        return inputLayers.size() == 1
                ? Optional.of(inputLayers.get(0).batchShape())
                : Optional.empty();
    }

    /** The layers that say what the inputs look like, in the order of the inputs. */
    public List<InputLayer> inputLayers() {
        return List.copyOf(inputLayers);
    }

    /** Builds the layers whose own configs did not, by a traced run of the graph. */
    @Override
    public void buildFromConfig(Map<String, Object> buildConfig) {
        givenBuildConfig = buildConfig;
        buildLayers();
    }

    /** Makes the weights of all layers, for inputs as the input layers say. */
    public void buildLayers() {
        if (layers().stream().anyMatch(layer -> !layer.isBuilt())) {
            shapes();
        }
    }

    @Override
    public Optional<Map<String, Object>> buildConfig() {
        if (givenBuildConfig != null) {
            return Optional.of(givenBuildConfig);
        }
        Map<String, Object> build = new LinkedHashMap<>();
        build.put(
                "input_shape",
                graph.inputs() instanceof TensorRef ? inputLayers.get(0).batchShape() : null);
        return Optional.of(build);
    }

    private GraphShapes shapes() {
        if (shapes == null) {
            shapes = GraphShapes.trace(graph, inputLayers);
        }
        return shapes;
    }

    @Override
    public Shapes computeOutputShapes(Shapes given) {
        return Shapes.ofStructure(
                GraphShapes.trace(graph, inputs.flattenShapes(given.structure()), inputLayers)
                        .outputs());
    }

    @Override
    protected Optional<Shapes> outputShapes(Layer layer) {
        return shapes().of(layer);
    }

    @Override
    public ModelGraph graph() {
        return new GraphView(graph, operations, shapes()).of(inputLayers);
    }

    @Override
    protected List<SummaryRow> summaryRows() {
        return GraphShapes.summaryRows(operations, graph, shapes());
    }

    @Override
    public Map<String, Object> liveConfig() {
        return Map.of("name", name(), "trainable", trainable());
    }

    /** Applies the model to several inputs, for inference on this machine. */
    public Object applyTo(Tensor... tensors) {
        return apply(Arguments.of(List.of(tensors)), CallContext.inference());
    }

    @Override
    protected Evaluation evaluation(Map<String, Object> compileConfig) {
        List<String> names = new ArrayList<>();
        for (Object leaf : Structures.flatten(graph.outputs())) {
            names.add(((TensorRef) leaf).operation());
        }
        return new CompiledEvaluation(compileConfig, names);
    }
}
