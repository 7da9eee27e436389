package org.keratin.keras.optimizers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.config.Key;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.optimizers.OptimizerConfig;
import org.keratin.core.optimizers.OptimizerOptions;

/**
 * {@code keras.optimizers.AdamW}: {@link Adam}, with weight decay, which it must have.
 *
 * <p>The decay is taken from the variable itself, not added to its gradient.
 */
@KerasExport(value = "keras.optimizers.AdamW", identifiers = "adamw")
public final class AdamW extends Adam {

    /**
     * What an AdamW's config holds.
     *
     * @param optimizer the options of every optimizer; the weight decay is 0.004 by default
     * @param beta1 how much of the gradients' running mean stays at each step, below 1
     * @param beta2 how much of the squares' running mean stays at each step, below 1
     * @param epsilon added to the root, against division by 0
     * @param amsgrad whether to divide by the largest running mean of squares so far
     */
    public record Config(
            @Flatten @Default("{\"weight_decay\": 0.004}") OptimizerOptions optimizer,
            @Key("beta_1") @Default("0.9") double beta1,
            @Key("beta_2") @Default("0.999") double beta2,
            @Default("1e-7") double epsilon,
            @Default("false") boolean amsgrad)
            implements OptimizerConfig {

        /** Checks that there is weight decay. */
        public Config {
            if (optimizer.weightDecay() == null) {
                throw ConfigException.expected("weight_decay", "a number", null);
            }
        }
    }

    /** Makes one from its config. */
    public AdamW(Config config) {
        super(
                config,
                new AdamRule(config.beta1(), config.beta2(), config.epsilon()),
                config.amsgrad());
    }
}
