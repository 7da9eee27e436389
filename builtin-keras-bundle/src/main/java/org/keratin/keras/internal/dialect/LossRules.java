package org.keratin.keras.internal.dialect;

import java.util.List;

/** What losses and metrics of Keras 2 said otherwise. */
final class LossRules {

    static final List<Rule> LOSSES =
            List.of(
                    LossRules::automaticReduction,
                    Rule.drop("fn", "the class says which function it is"));
    static final List<Rule> METRICS =
            List.of(Rule.drop("fn", "the class says which function it is"));

    private LossRules() {}

    /** Outside of a distribution strategy, {@code auto} always was the mean over the batch. */
    private static void automaticReduction(OldConfig config) {
        if ("auto".equals(config.get("reduction"))) {
            config.set("reduction", "sum_over_batch_size", "auto read as sum_over_batch_size");
        }
    }
}
