package org.keratin.core.layers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.keratin.core.Arguments;
import org.keratin.core.Buildable;
import org.keratin.core.Operation;
import org.keratin.core.Variable;
import org.keratin.core.dtypepolicies.DTypePolicy;
import org.keratin.core.errors.CallException;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.initializers.Initializer;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;

/**
 * What every layer extends ({@code keras.layers.Layer}): names, dtype policy, weights, input checks
 * and masks stand here, so that a layer holds what is particular to it.
 *
 * <p>A layer makes its weights in {@link #build} and computes in {@link #call}, through the
 * operations of the {@link CallContext} alone. It is used through {@link #apply}, which builds it
 * first where that has not been done. Once built, any number of threads may apply it for inference.
 *
 * <pre>{@code
 * @RegisterKerasSerializable(packageName = "my_package")
 * public final class Scale extends Layer {
 *     public record Config(@Flatten LayerOptions layer, @Default("2.0") double factor) implements LayerConfig {}
 *     private final double factor;
 *     public Scale(Config config) { super(config); this.factor = config.factor(); }
 *
 *     @Override
 *     protected Tensor call(Tensor x, CallContext context) { return context.ops().multiply(x, factor); }
 * }
 * }</pre>
 */
public abstract class Layer implements Buildable, Operation, SavedLayer {

    private final Record config;
    private final LayerOptions options;
    private final LayerMasks masks = new LayerMasks(this);
    private final LayerParts parts = new LayerParts();
    private String name;
    private InputSpec inputSpec = InputSpec.any();
    private Layer parent;
    private boolean trainable;
    private Shapes builtWith;
    private LayerParts.Mark beforeBuild;
    private volatile boolean built;

    /** Takes over the config record, which is also a {@link Record}. */
    protected <C extends Record & LayerConfig> Layer(C config) {
        this.config = config;
        this.options = config.layer();
        this.name = LayerNames.of(getClass(), options.name());
        this.trainable = options.trainable();
    }

    // What a layer overrides.

    /**
     * Makes the weights, for an input of one tensor. Lengths that are not known are {@link
     * Shape#UNKNOWN}.
     */
    protected void build(Shape input) {}

    /**
     * Makes the weights. Layers whose input is a list or dict of tensors override this one, those
     * without weights with an empty body.
     *
     * @throws ShapeException if the first argument is not one tensor, and this is not overridden
     */
    protected void build(Shapes inputs) {
        // single() explains what it found.
        build(inputs.structure() instanceof Shape first ? first : inputs.single());
    }

    /** Computes, from one tensor. */
    protected Tensor call(Tensor x, CallContext context) {
        throw new ShapeException(name + ": expected a list or dict of tensors, found one tensor");
    }

    /**
     * Computes; layers with several inputs, further arguments or several outputs override this one.
     */
    protected Object call(Arguments arguments, CallContext context) {
        return call(arguments.tensor(0, callParameters().get(0)), context);
    }

    /** The names of the tensors that {@link #call} takes, in order; {@code inputs} for one. */
    protected List<String> callParameters() {
        return List.of("inputs");
    }

    /**
     * Which masks {@link #call} wants as arguments: {@code mask}, or {@code query_mask} for the
     * parameter {@code query}; by default none.
     */
    protected List<String> maskParameters() {
        return List.of();
    }

    /** Whether floating-point inputs are cast to the policy's compute dtype before the call. */
    protected boolean castsInputs() {
        return true;
    }

    /**
     * The shape of the output for one input; lengths may be unknown. By default a call is traced,
     * without computing.
     *
     * @throws ShapeException if there are several outputs
     */
    public Shape computeOutputShape(Shape input) {
        return OutputShapes.trace(this, Shapes.of(input)).single();
    }

    /**
     * The shapes of the outputs for inputs of any structure. By default {@link
     * #computeOutputShape(Shape)}, where that is overridden and there is one input; else a call is
     * traced.
     */
    public Shapes computeOutputShapes(Shapes inputs) {
        return OutputShapes.of(this, inputs);
    }

    /** Whether the mask of an input is a mask of the output too. */
    public boolean supportsMasking() {
        return false;
    }

    /**
     * The mask of the output, or {@code null}: by default that of the input, where masking is
     * supported.
     */
    protected Object computeMask(Object inputs, Object mask, CallContext context) {
        return supportsMasking() ? mask : null;
    }

    // What a layer calls.

    /**
     * Says that this layer needs no {@link #build} and so has no {@code build_config}; called in
     * the constructor.
     */
    protected final void builtAtInit() {
        built = true;
    }

    /** Adds a weight. */
    protected final Variable addWeight(String weightName, Shape shape, Initializer initializer) {
        return addWeight(Weight.of(weightName, shape, initializer));
    }

    /** Adds a weight. Its start value is made when it is first asked for. */
    protected final Variable addWeight(Weight weight) {
        DType dtype = weight.dtype() != null ? weight.dtype() : variableDtype();
        LayerNames.checkWeight(this, weight, dtype);
        Supplier<Tensor> start =
                () -> weight.initializer().call(weight.shape(), dtype, CpuOps.instance());
        Variable variable =
                Variable.named(weight.name(), weight.shape(), dtype, start)
                        .trainable(weight.trainable())
                        .regularizer(weight.regularizer())
                        .constraint(weight.constraint())
                        .path(() -> path() + "/" + weight.name())
                        .build();
        parts.add(variable);
        if (!trainable) {
            variable.setTrainable(false);
        }
        return variable;
    }

    /** Counts a weight of a layer in here among this layer's own, which come first. */
    protected final void shareWeight(Variable variable) {
        parts.add(variable);
    }

    /**
     * Adopts a layer that this one is made of: its weights come after this one's own. A layer
     * without a name of its own gets one that no other layer here has.
     */
    protected final <L extends Layer> L addLayer(L layer) {
        ((Layer) layer).adoptedBy(this);
        parts.add(layer);
        return layer;
    }

    /**
     * Gives it another name, for a layer that is one of several of the same config; to be called
     * before another layer adopts it.
     */
    protected final void rename(String newName) {
        name = newName;
    }

    /**
     * Whether this layer's name stands in front of those of its layers, in paths; not so in models
     * whose layers were there before them.
     */
    protected boolean prefixesPaths() {
        return true;
    }

    private void adoptedBy(Layer adopter) {
        if (parent == null && adopter.prefixesPaths()) {
            parent = adopter;
            name = options.name() != null ? name : adopter.parts.unused(name);
        }
    }

    /**
     * Says that a layer of this one is called several times in each call of this one.
     *
     * @param calls how often in all, at least 1
     * @throws org.keratin.core.errors.LimitException if that makes too many calls
     */
    protected final void expectCalls(Layer layer, int calls) {
        parts.count(layer, calls - 1);
    }

    /**
     * Says that from now on this layer computes something else, for another reason than its
     * weights: its vocabulary was replaced, say, or it has kept for its next call what this one
     * ended with. Models then make their plans anew, and none for a layer that says so in each
     * call.
     */
    protected final void changed() {
        parts.changed();
    }

    /** Says what inputs must look like; checked at each call. */
    protected final void requireInput(InputSpec spec) {
        this.inputSpec = spec;
    }

    /** A variable's value as this layer computes with it: in the policy's compute dtype. */
    protected final Tensor value(Variable variable, CallContext context) {
        Tensor value = variable.value(context.ops());
        return value.dtype().isFloating() ? context.ops().cast(value, computeDtype()) : value;
    }

    // What everyone may ask.

    /** Applies this layer to one tensor, for inference on this machine. */
    public final Tensor apply(Tensor x) {
        Object result = apply(Arguments.of(x), CallContext.inference());
        if (result instanceof Tensor tensor) {
            return tensor;
        }
        throw new ShapeException(
                name + ": expected one output, found several: call apply(Arguments, CallContext)");
    }

    /**
     * Applies this layer: {@code __call__} in Keras. Builds it where that has not been done, checks
     * and casts the inputs, hands on masks.
     *
     * @return a tensor, or a list or map of these
     * @throws org.keratin.core.errors.ShapeException if the inputs are not what this layer takes
     * @throws CallException if the computation fails
     */
    @Override
    public final Object apply(Arguments arguments, CallContext context) {
        try {
            CallContext own = contextFor(arguments, context);
            Arguments cast = LayerInputs.cast(this, arguments, own);
            boolean builds = !built;
            if (builds) {
                buildFor(LayerInputs.shapes(cast, callParameters()));
            }
            if (own.trace() != null) {
                own.trace().called(this, builds, () -> LayerInputs.shapes(cast, callParameters()));
            }
            LayerInputs.check(name, inputSpec, cast, callParameters());
            Object output = call(masks.before(cast, own), own);
            masks.after(cast, output, own);
            penalise(output, own);
            return output;
        } catch (KeratinException e) {
            throw e;
        } catch (TensorException | ArithmeticException e) {
            throw new CallException(
                    path() + " (" + objectName().className() + "): " + e.getMessage(), e);
        } catch (RuntimeException e) {
            // A layer that somebody wrote, and that does not check what it is given.
            throw new CallException(path() + " (" + getClass().getName() + ") failed: " + e, e);
        }
    }

    // The argument "training" holds for this layer and those that it calls; it is read off the
    // context, not off the arguments.
    private static CallContext contextFor(Arguments arguments, CallContext context) {
        return arguments.named().get("training") instanceof Boolean training
                ? context.withTraining(training)
                : context;
    }

    private void penalise(Object output, CallContext context) {
        if (options.activityRegularizer() == null) {
            return;
        }
        var ops = context.ops();
        for (Tensor tensor : Structures.tensors(output)) {
            Tensor penalty = options.activityRegularizer().call(tensor, ops);
            Shape shape = tensor.shape();
            context.addLoss(
                    shape.rank() == 0 ? penalty : ops.divideNoNan(penalty, (double) shape.dim(0)));
        }
    }

    /**
     * Checks that inputs of these shapes are what this layer takes.
     *
     * @throws ShapeException if they are not
     */
    public final void checkInputs(Shapes inputs) {
        Shapes.flatten(inputs.structure()).forEach(shape -> inputSpec.check(shape, name));
    }

    /**
     * Makes the weights for these inputs, once; later calls do nothing.
     *
     * @throws ShapeException if this layer does not take such inputs
     */
    public final void buildFor(Shapes inputs) {
        if (!built) {
            buildOnce(inputs);
        }
    }

    /**
     * Makes the weights for these arguments, once; later calls do nothing. Only the shapes of
     * tensors count.
     *
     * @throws ShapeException if this layer does not take such inputs
     */
    public final void buildFor(Arguments arguments) {
        buildFor(LayerInputs.shapes(arguments, callParameters()));
    }

    private synchronized void buildOnce(Shapes inputs) {
        if (built) {
            return;
        }
        beforeBuild = parts.mark();
        try {
            checkInputs(inputs);
            build(inputs);
        } catch (TensorException | ArithmeticException e) {
            parts.backTo(beforeBuild);
            throw new ShapeException(path() + ": " + e.getMessage());
        } catch (RuntimeException e) {
            parts.backTo(beforeBuild);
            throw e;
        }
        builtWith = inputs;
        built = true;
    }

    /** Takes back what {@link #buildFor} did. */
    final synchronized void unbuild() {
        if (beforeBuild != null) {
            parts.backTo(beforeBuild);
            builtWith = null;
            built = false;
        }
    }

    @Override
    public void buildFromConfig(Map<String, Object> buildConfig) {
        Optional.ofNullable(Shapes.ofBuildConfig(buildConfig)).ifPresent(this::buildFor);
    }

    @Override
    public Optional<Map<String, Object>> buildConfig() {
        return Optional.ofNullable(built ? builtWith : null).map(Shapes::toBuildConfig);
    }

    /** The shapes of the inputs that its weights were made for, if they were made for inputs. */
    public final Optional<Shapes> builtWith() {
        return Optional.ofNullable(builtWith);
    }

    /** How often it, or a layer in it, began to compute something else, its weights apart. */
    public final long changes() {
        return parts.changes();
    }

    /** Whether its weights are made. */
    public final boolean isBuilt() {
        return built;
    }

    /** Its name, unique within its model. */
    @Override
    public final String name() {
        return name;
    }

    /** The names of what holds it, and its own: {@code encoder/dense_1}. */
    public final String path() {
        return parent == null ? name : parent.path() + "/" + name;
    }

    /** In which dtypes it, and layers that it is made of, keep weights and compute. */
    public final DTypePolicy dtypePolicy() {
        return options.dtype();
    }

    /** The dtype that floating-point inputs are cast to, and that it computes in. */
    public DType computeDtype() {
        return options.dtype().at(this::path).computeDtype();
    }

    /** The dtype of its weights. */
    public DType variableDtype() {
        return options.dtype().at(this::path).variableDtype();
    }

    /** How its weights are quantized, such as {@code "int8"}, if they are. */
    public final Optional<String> quantizationMode() {
        return options.dtype().at(this::path).quantizationMode();
    }

    /** Whether optimizers may change its weights. */
    public final boolean trainable() {
        return trainable;
    }

    /** Lets optimizers change its weights and those of its layers, or not. */
    public final void setTrainable(boolean trainable) {
        this.trainable = trainable;
        parts.setTrainable(trainable);
    }

    @Override
    public final List<Layer> layers() {
        return parts.layers();
    }

    /** How many layers this one is made of, each counted as often as it is used, and itself. */
    final long count() {
        return parts.count();
    }

    /**
     * All weights in Keras's order: its own trainable ones, its others, then those of its layers.
     */
    public final List<Variable> weights() {
        return parts.weights();
    }

    @Override
    public List<Variable> savedWeights() {
        return parts.own();
    }

    /** The weights that optimizers may change. */
    public final List<Variable> trainableWeights() {
        return trainable ? weights().stream().filter(Variable::trainable).toList() : List.of();
    }

    /** The weights that optimizers leave alone: statistics, and those of frozen layers. */
    public final List<Variable> nonTrainableWeights() {
        return weights().stream().filter(weight -> !trainable || !weight.trainable()).toList();
    }

    /** How many numbers all weights hold. */
    public final long countParams() {
        return weights().stream().mapToLong(weight -> weight.shape().elements()).sum();
    }

    @Override
    public final Record config() {
        return config;
    }

    @Override
    public Map<String, Object> liveConfig() {
        Map<String, Object> live = new LinkedHashMap<>();
        live.put("name", name);
        live.put("trainable", trainable);
        return live;
    }

    @Override
    public String toString() {
        return objectName().className() + " \"" + name + "\"";
    }
}
