package org.keratin.verify.internal;

import java.util.List;
import java.util.Map;
import org.keratin.core.metrics.Metric;

/** Replays a metric: all steps on one object. */
final class MetricReplayer implements Replayer<Metric> {

    @Override
    public Class<Metric> type() {
        return Metric.class;
    }

    @Override
    public void replay(Session<Metric> session) {
        List<Map<?, ?>> steps = session.steps();
        for (int i = 0; i < steps.size(); i++) {
            replay(session, "steps[" + i + "].", steps.get(i));
        }
    }

    private static void replay(Session<Metric> session, String path, Map<?, ?> step) {
        Metric metric = session.object();
        switch (String.valueOf(step.get("do"))) {
            case "update_state" ->
                    metric.updateState(session.values().arguments(path, step), session.ops());
            case "result" ->
                    session.compare(
                            path + "outputs",
                            session.values().value(path + "outputs", step.get("outputs")),
                            metric.result(session.ops()));
            case "reset_state" -> metric.resetState();
            default ->
                    throw session.recorded()
                            .error(
                                    path
                                            + "do: expected update_state, result or reset_state,"
                                            + " found "
                                            + step.get("do"));
        }
    }
}
