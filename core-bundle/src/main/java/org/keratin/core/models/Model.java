package org.keratin.core.models;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.keratin.core.Compilable;
import org.keratin.core.Variable;
import org.keratin.core.errors.CallException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.Shapes;
import org.keratin.core.optimizers.Optimizer;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * What a model extends ({@code keras.Model}): a layer that is made of layers and is used by itself,
 * with what it is trained with.
 *
 * <pre>{@code
 * @RegisterKerasSerializable(packageName = "my_package")
 * public final class Doubler extends Model {
 *     public record Config(@Flatten LayerOptions layer, Layer inner) implements LayerConfig {}
 *
 *     private final Layer inner;
 *
 *     public Doubler(Config config) {
 *         super(config);
 *         this.inner = addLayer(config.inner());
 *     }
 *
 *     @Override
 *     protected Object call(Arguments arguments, CallContext context) {
 *         Tensor once = (Tensor) inner.apply(arguments, context);
 *         return context.ops().multiply(once, 2);
 *     }
 * }
 * }</pre>
 */
public abstract class Model extends Layer implements Compilable {

    // How many samples predict computes at a time, as in Keras.
    private static final int BATCH_SIZE = 32;

    private final Plans plans = new Plans();
    private volatile Map<String, Object> compileConfig = Map.of();

    /** Takes over the config record. */
    protected <C extends Record & LayerConfig> Model(C config) {
        super(config);
    }

    // The layers that a model calls are built when it first calls them.
    @Override
    protected void build(Shapes inputs) {}

    /** The shape of the only input, batch included, if it is known before there is an input. */
    public Optional<Shape> inputShape() {
        return Optional.empty();
    }

    /**
     * The layer called {@code layerName}.
     *
     * @throws NoSuchElementException if there is none
     */
    public final Layer layer(String layerName) {
        return layers().stream()
                .filter(layer -> layer.name().equals(layerName))
                .findFirst()
                .orElseThrow(
                        () ->
                                new NoSuchElementException(
                                        this
                                                + ": expected the name of a layer, one of "
                                                + layers().stream().map(Layer::name).toList()
                                                + ", found \""
                                                + layerName
                                                + "\""));
    }

    /**
     * The weight whose path is {@code path}, such as {@code mlp/dense/kernel}; the model's own name
     * in front may be left out.
     *
     * @throws NoSuchElementException if there is none
     */
    public final Variable weight(String path) {
        String full = path() + "/" + path;
        return weights().stream()
                .filter(weight -> weight.path().equals(path) || weight.path().equals(full))
                .findFirst()
                .orElseThrow(
                        () ->
                                new NoSuchElementException(
                                        this
                                                + ": expected the path of a weight, such as "
                                                + weights().stream()
                                                        .map(Variable::path)
                                                        .limit(4)
                                                        .toList()
                                                + ", found \""
                                                + path
                                                + "\""));
    }

    /** The outputs for all samples of {@code x}, {@code (samples, …)}, computed 32 at a time. */
    public final Tensor predict(Tensor x) {
        if (predict(x, BATCH_SIZE) instanceof Tensor output) {
            return output;
        }
        throw new ShapeException(
                name() + ": expected one output, found several: call predict(Object, int)");
    }

    /**
     * The outputs for all samples. Inputs that come in the same shapes again and again are computed
     * by a plan, which differs from the layers' own answers by rounding only.
     *
     * @param inputs a tensor {@code (samples, …)}, or a list or map of these
     * @param batchSize how many samples are computed at a time, at least 1
     * @return a tensor, or a list or map of these
     * @throws ShapeException if the inputs are not of one length, or not what this model takes
     */
    public final Object predict(Object inputs, int batchSize) {
        return predict(inputs, batchSize, done -> {});
    }

    /**
     * The outputs for all samples.
     *
     * @param progress is told after each batch how many samples are done
     */
    public final Object predict(Object inputs, int batchSize, IntConsumer progress) {
        return new Batches(name(), inputs, batchSize)
                .map(batch -> plans.predict(this, batch), progress);
    }

    /**
     * The outputs for all samples, as {@link #predict(Object, int)} gives them, computed layer by
     * layer each time: what the plans that predict makes can be checked against.
     *
     * @throws ShapeException if the inputs are not of one length, or not what this model takes
     */
    public final Object predictPlain(Object inputs, int batchSize) {
        return new Batches(name(), inputs, batchSize)
                .map(batch -> Plans.plain(this, batch), done -> {});
    }

    /**
     * The loss and the metrics that the model is compiled with, over all samples of {@code x}, 32
     * at a time: {@code {"loss": 0.3, "accuracy": 0.9}}.
     *
     * @param y what should come out, {@code (samples, …)}
     * @throws CallException if the model is not compiled, or with what could not be made
     */
    public final Map<String, Double> evaluate(Tensor x, Tensor y) {
        return evaluate(x, y, null, BATCH_SIZE);
    }

    /**
     * The loss and the metrics that the model is compiled with, over all samples.
     *
     * @param inputs a tensor {@code (samples, …)}, or a list or map of these
     * @param labels what should come out, likewise
     * @param sampleWeight how much each sample counts {@code (samples,)}, or {@code null}
     * @param batchSize how many samples are computed at a time, at least 1
     * @return by name, in order, the loss first
     * @throws CallException if the model is not compiled, or with what could not be made
     */
    public final Map<String, Double> evaluate(
            Object inputs, Object labels, Object sampleWeight, int batchSize) {
        return new Evaluator(this, compileConfig).run(inputs, labels, sampleWeight, batchSize);
    }

    /**
     * Begins an evaluation with what {@code compile} was given. Keras's own models do; a class that
     * does not override this cannot be evaluated.
     *
     * @param compileConfig as {@link #compileFromConfig} took it, not empty
     */
    protected Evaluation evaluation(Map<String, Object> compileConfig) {
        throw new CallException(
                this
                        + ": expected a class that overrides evaluation, found "
                        + getClass().getName(),
                null);
    }

    /**
     * Builds the model, and by a traced call the layers in it, so that all weights are there to be
     * read into. A model that cannot be traced builds its layers when it is first called.
     */
    @Override
    public void buildFromConfig(Map<String, Object> buildConfig) {
        super.buildFromConfig(buildConfig);
        try {
            builtWith().ifPresent(this::computeOutputShapes);
        } catch (ShapeException | CallException e) {
            // As in Keras, where this is a warning: the config tells what the model was once called
            // with, and calling it says more clearly what is wrong.
            return;
        }
    }

    @Override
    public final void compileFromConfig(Map<String, Object> given) {
        compileConfig = Collections.unmodifiableMap(new LinkedHashMap<>(given));
        if (isBuilt()) {
            optimizer().ifPresent(optimizer -> optimizer.buildFor(trainableWeights()));
        }
    }

    /** What {@code compile} was given, as it was given; empty if the model is not compiled. */
    @Override
    public final Optional<Map<String, Object>> compileConfig() {
        return Optional.of(compileConfig);
    }

    /** Whether it is known what the model is trained with. */
    public final boolean isCompiled() {
        return !compileConfig.isEmpty();
    }

    /** What changes the weights in training, if the model is compiled with an optimizer object. */
    public final Optional<Optimizer> optimizer() {
        return compileConfig.get("optimizer") instanceof Optimizer optimizer
                ? Optional.of(optimizer)
                : Optional.empty();
    }

    /**
     * The table of layers, output shapes and parameter counts that {@code Model.summary()} prints
     * where there is no terminal: 76 characters wide.
     */
    public final String summary() {
        return summary(76);
    }

    /**
     * The table of {@link #summary()} in another width.
     *
     * @param lineLength its width in characters, at least 32
     */
    public final String summary(int lineLength) {
        return Summary.of(this, summaryRows(), lineLength);
    }

    /**
     * What the model is made of. Where that is not known before it is called, the graph has a node
     * for each layer, and nothing between them.
     */
    public ModelGraph graph() {
        List<ModelNode> nodes = new ArrayList<>();
        for (Layer layer : layers()) {
            List<Shape> outputs = outputShapes(layer).map(Shapes::flat).orElse(List.of());
            nodes.add(new ModelNode(layer.name(), layer, 0, outputs));
        }
        return new ModelGraph(nodes, List.of(), List.of(), List.of());
    }

    /** A row for each layer, in order. */
    protected List<SummaryRow> summaryRows() {
        List<SummaryRow> rows = new ArrayList<>();
        for (Layer layer : layers()) {
            rows.add(SummaryRow.of(layer, outputShapes(layer).orElse(null)));
        }
        return rows;
    }

    /** The shapes of what a layer gives in this model, if they are known. */
    protected Optional<Shapes> outputShapes(Layer layer) {
        return layer.builtWith().map(layer::computeOutputShapes);
    }
}
