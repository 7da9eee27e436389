package org.keratin.verify.internal;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.keratin.core.KerasFunction;
import org.keratin.core.activations.Activation;
import org.keratin.core.losses.LossFunction;

/** The replayers, by the kind of case that they replay. */
public final class Replayers {

    private static final Map<String, Replayer<?>> BY_KIND =
            Map.ofEntries(
                    Map.entry("layer", new LayerReplayer()),
                    Map.entry("activation", new FunctionReplayer<>(Activation.class)),
                    Map.entry("loss_function", new FunctionReplayer<>(LossFunction.class)),
                    Map.entry("loss", new LossReplayer()),
                    Map.entry("op", new FunctionReplayer<>(KerasFunction.class)),
                    Map.entry("operation", new OperationReplayer()),
                    Map.entry("regularizer", new RegularizerReplayer()),
                    Map.entry("constraint", new ConstraintReplayer()),
                    Map.entry("schedule", new ScheduleReplayer()),
                    Map.entry("metric", new MetricReplayer()),
                    Map.entry("optimizer", new OptimizerReplayer()),
                    Map.entry("initializer", new InitializerReplayer()),
                    Map.entry("config_only", new ConfigOnlyReplayer()));

    private Replayers() {}

    /** What replays cases of {@code kind}, if anything does. */
    public static Optional<Replayer<?>> find(String kind) {
        return Optional.ofNullable(BY_KIND.get(kind));
    }

    /** The kinds that can be replayed. */
    public static SortedSet<String> kinds() {
        return new TreeSet<>(BY_KIND.keySet());
    }
}
