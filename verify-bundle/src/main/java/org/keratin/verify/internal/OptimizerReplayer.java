package org.keratin.verify.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keratin.core.Variable;
import org.keratin.core.optimizers.Optimizer;
import org.keratin.tensor.Tensor;
import org.keratin.verify.RecordedValues;

/** Replays an optimizer: all steps on one object, and after each of them all variables. */
final class OptimizerReplayer implements Replayer<Optimizer> {

    @Override
    public Class<Optimizer> type() {
        return Optimizer.class;
    }

    @Override
    public void replay(Session<Optimizer> session) {
        RecordedValues values = session.values();
        List<Variable> variables = variables(session);
        List<Map<?, ?>> steps = session.steps();
        for (int i = 0; i < steps.size(); i++) {
            String path = "steps[" + i + "].";
            Map<?, ?> step = steps.get(i);
            session.object().apply(gradients(session, path, step), variables, session.ops());
            List<?> after = values.list(path + "variables_after", step.get("variables_after"));
            List<Tensor> expected = values.tensors(path + "variables_after", after);
            session.compare(
                    path + "variables_after",
                    expected,
                    variables.stream().map(Variable::value).toList());
        }
    }

    private static List<Variable> variables(Session<Optimizer> session) {
        List<?> recorded = session.list("variables");
        List<Tensor> starts = session.values().tensors("variables", recorded);
        List<Variable> variables = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            Tensor start = starts.get(i);
            String path =
                    String.valueOf(session.values().map("variables", recorded.get(i)).get("path"));
            variables.add(
                    Variable.named(
                                    path.substring(path.lastIndexOf('/') + 1),
                                    start.shape(),
                                    start.dtype(),
                                    () -> start)
                            .path(() -> path)
                            .build());
        }
        return variables;
    }

    // A variable that a step leaves alone has null for a gradient.
    private static List<Tensor> gradients(Session<Optimizer> session, String path, Map<?, ?> step) {
        List<Tensor> gradients = new ArrayList<>();
        for (Object gradient : session.values().list(path + "gradients", step.get("gradients"))) {
            String place = path + "gradients[" + gradients.size() + "]";
            gradients.add(session.values().optionalTensor(place, gradient));
        }
        return gradients;
    }
}
