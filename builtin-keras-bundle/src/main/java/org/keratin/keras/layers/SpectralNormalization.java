package org.keratin.keras.layers;

import java.util.Arrays;
import org.keratin.core.Arguments;
import org.keratin.core.KerasExport;
import org.keratin.core.Variable;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.config.Key;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.InputSpec;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.core.layers.Shapes;
import org.keratin.core.layers.Weight;
import org.keratin.keras.initializers.TruncatedNormal;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.SpectralNormalization}: a layer whose kernel is, in training, divided by its
 * largest singular value before each call.
 *
 * <p>Weights: {@code vector_u (1, out)}, the singular vector as far as it is known, and those of
 * the layer, which has a {@code kernel} or {@code embeddings}.
 */
@KerasExport("keras.layers.SpectralNormalization")
public final class SpectralNormalization extends Wrapper {

    // What keras.config.epsilon() is.
    private static final double EPSILON = 1e-7;

    /**
     * The config.
     *
     * @param inner the layer, {@code layer} in the config
     * @param powerIterations how often the singular vector is improved before each call, at least 1
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Key("layer") Layer inner,
            @AtLeast(1) @Default("1") int powerIterations)
            implements LayerConfig {

        /** Checks the number. */
        public Config {
            if (powerIterations < 1) {
                throw ConfigException.expected(
                        "power_iterations", "an int above 0", powerIterations);
            }
        }
    }

    private final int powerIterations;
    private Variable kernel;
    private Variable vector;

    /** Makes one. */
    public SpectralNormalization(Config config) {
        super(config, config.inner());
        this.powerIterations = config.powerIterations();
    }

    @Override
    protected void build(Shapes inputs) {
        super.build(inputs);
        kernel = own("kernel", own("embeddings", null));
        if (kernel == null || kernel.shape().rank() == 0) {
            throw new ShapeException(
                    name() + ": expected a layer with a kernel or embeddings, found " + inner());
        }
        shareWeight(kernel);
        vector =
                addWeight(
                        Weight.of(
                                        "vector_u",
                                        Shape.of(1, kernel.shape().last()),
                                        new TruncatedNormal(0, 0.02, null))
                                .notTrainable()
                                .dtype(kernel.dtype()));
        requireInput(InputSpec.rankAtLeast(1).withAxis(-1, inputs.single().last()));
    }

    private Variable own(String weight, Variable otherwise) {
        return inner().weights().stream()
                .filter(variable -> variable.path().equals(inner().path() + "/" + weight))
                .findFirst()
                .orElse(otherwise);
    }

    @Override
    protected Object call(Arguments arguments, CallContext context) {
        if (context.training()) {
            normalize(context.ops());
        }
        Tensor x = arguments.tensor(0, "inputs");
        Arguments forInner = Arguments.of(x);
        Tensor output = Arguments.toTensor(inner().apply(forInner, context));
        return context.ops().cast(output, x.dtype());
    }

    private void normalize(Ops ops) {
        Tensor value = kernel.value();
        Tensor matrix = ops.reshape(value, -1, value.shape().last());
        Tensor u = vector.value();
        Tensor v = u;
        for (int i = 0; i < powerIterations; i++) {
            v = unit(ops.matmul(u, ops.transpose(matrix)), ops);
            u = unit(ops.matmul(v, matrix), ops);
        }
        Tensor sigma = ops.matmul(ops.matmul(v, matrix), ops.transpose(u));
        int[] ones = new int[value.shape().rank()];
        Arrays.fill(ones, 1);
        Tensor divided = ops.divide(value, ops.reshape(sigma, ones));
        // A kernel of zeros stays as it is.
        Tensor zeros = ops.all(ops.equal(value, 0));
        kernel.assign(ops.cast(ops.where(zeros, value, divided), kernel.dtype()));
        vector.assign(ops.cast(ops.where(zeros, vector.value(), u), vector.dtype()));
    }

    private static Tensor unit(Tensor row, Ops ops) {
        return ops.normalize(row, new int[] {0, 1}, 2, EPSILON);
    }

    @Override
    public Shape computeOutputShape(Shape input) {
        return inner().computeOutputShape(input);
    }
}
