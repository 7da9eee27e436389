package org.keratin.keras.optimizers;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.keratin.core.KerasExport;
import org.keratin.core.Variable;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.config.Key;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.optimizers.Optimizer;
import org.keratin.core.optimizers.OptimizerConfig;
import org.keratin.core.optimizers.OptimizerOptions;
import org.keratin.core.optimizers.Slot;
import org.keratin.keras.internal.Regex;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.optimizers.Muon}: a matrix goes by its momentum made orthogonal, so that all its
 * singular values become about 1; everything else goes as with Adam.
 *
 * <p>Adam serves variables that are no matrices, embeddings, and those that the config excludes.
 */
@KerasExport("keras.optimizers.Muon")
public final class Muon extends Optimizer {

    /**
     * What a Muon's config holds.
     *
     * @param optimizer the options of every optimizer; the weight decay is 0.004 by default
     * @param adamBeta1 Adam: how much of the gradients' running mean stays at each step, below 1
     * @param adamBeta2 Adam: how much of the squares' running mean stays at each step, below 1
     * @param epsilon Adam: added to the root, against division by 0
     * @param excludeLayers regular expressions; variables in whose path one is found go as with
     *     Adam
     * @param muonA the polynomial's first coefficient
     * @param muonB the polynomial's second coefficient
     * @param muonC the polynomial's third coefficient
     * @param adamLrRatio by what the learning rate is multiplied for Adam
     * @param momentum how much of a matrix's momentum stays at each step
     * @param nsSteps how often the polynomial is applied
     * @param nesterov whether to look ahead with Nesterov's momentum
     * @param excludeEmbeddings whether variables with {@code embedding} in their path go as with
     *     Adam
     * @param adamWeightDecay the weight decay of what goes as with Adam; {@code null} for none
     * @param rmsRate the root mean square of a matrix's move, times the learning rate; {@code null}
     *     to leave the move as it is
     */
    public record Config(
            @Flatten @Default("{\"weight_decay\": 0.004}") OptimizerOptions optimizer,
            @Key("adam_beta_1") @Default("0.9") double adamBeta1,
            @Key("adam_beta_2") @Default("0.999") double adamBeta2,
            @Default("1e-7") double epsilon,
            @Default("null") List<String> excludeLayers,
            @Default("3.4445") double muonA,
            @Default("-4.775") double muonB,
            @Default("2.0315") double muonC,
            @Default("1") double adamLrRatio,
            @Default("0.95") double momentum,
            @Default("5") int nsSteps,
            @Default("true") boolean nesterov,
            @Default("true") boolean excludeEmbeddings,
            @Default("0.004") Double adamWeightDecay,
            @Default("0.2") Double rmsRate)
            implements OptimizerConfig {

        /** Takes a copy of the list, an empty one for {@code null}. */
        public Config {
            List<String> layers = excludeLayers == null ? List.of() : excludeLayers;
            if (layers.stream().anyMatch(Objects::isNull)) {
                throw ConfigException.expected(
                        "exclude_layers", "a list of regular expressions", layers);
            }
            excludeLayers = List.copyOf(layers);
        }
    }

    private final Config config;
    private final AdamRule adam;
    private final Slot momentum = Slot.named("momentum");
    private final Slot velocity = Slot.named("velocity");

    /** Makes one from its config. */
    public Muon(Config config) {
        super(config);
        this.config = config;
        this.adam = new AdamRule(config.adamBeta1(), config.adamBeta2(), config.epsilon());
    }

    @Override
    protected void build(List<Variable> variables) {
        for (Variable variable : variables) {
            addSlots(List.of(variable), momentum);
            if (usesAdam(variable)) {
                addSlots(List.of(variable), velocity);
            }
        }
    }

    private boolean usesAdam(Variable variable) {
        String path = variable.path();
        return variable.shape().rank() != 2
                || config.excludeEmbeddings() && path.toLowerCase(Locale.ROOT).contains("embedding")
                || config.excludeLayers().stream()
                        .anyMatch(layer -> Regex.of("exclude_layers", layer).isIn(path));
    }

    @Override
    protected Double weightDecay(Variable variable) {
        return velocity.has(variable) ? config.adamWeightDecay() : super.weightDecay(variable);
    }

    @Override
    protected void updateStep(Tensor gradient, Variable variable, Tensor learningRate, Ops ops) {
        Tensor move =
                velocity.has(variable)
                        ? adamMove(gradient, variable, learningRate, ops)
                        : muonMove(gradient, variable, learningRate, ops);
        assignSub(variable, move, ops);
    }

    private Tensor adamMove(Tensor gradient, Variable variable, Tensor learningRate, Ops ops) {
        Tensor mean = momentum.average(variable, gradient, adam.beta1(), ops);
        Tensor meanSquare = velocity.average(variable, ops.square(gradient), adam.beta2(), ops);
        Tensor rate = ops.multiply(learningRate, config.adamLrRatio());
        return adam.move(mean, meanSquare, rate, step(variable.dtype()), ops);
    }

    private Tensor muonMove(Tensor gradient, Variable variable, Tensor learningRate, Ops ops) {
        Tensor kept = ops.multiply(config.momentum(), momentum.of(variable));
        Tensor sum = momentum.assign(variable, ops.add(gradient, kept), ops);
        Tensor ahead =
                config.nesterov() ? ops.add(gradient, ops.multiply(config.momentum(), sum)) : sum;
        Tensor move = ops.multiply(learningRate, orthogonal(ahead, ops));
        if (config.rmsRate() == null) {
            return move;
        }
        int longest = Math.max(variable.shape().dim(0), variable.shape().dim(1));
        return ops.multiply(move, Math.sqrt(longest) * config.rmsRate());
    }

    /** Newton and Schulz's iteration, on the lying matrix, whose products are smaller. */
    private Tensor orthogonal(Tensor matrix, Ops ops) {
        boolean standing = matrix.shape().dim(0) > matrix.shape().dim(1);
        Tensor x = standing ? ops.transpose(matrix) : matrix;
        Tensor norm = ops.sqrt(ops.sum(ops.square(x)));
        x = ops.divide(x, ops.add(norm, 1e-7));
        for (int i = 0; i < config.nsSteps(); i++) {
            Tensor square = ops.matmul(x, ops.transpose(x));
            Tensor fourth = ops.matmul(ops.multiply(config.muonC(), square), square);
            Tensor factor = ops.add(ops.multiply(config.muonB(), square), fourth);
            x = ops.add(ops.multiply(config.muonA(), x), ops.matmul(factor, x));
        }
        return standing ? ops.transpose(x) : x;
    }
}
