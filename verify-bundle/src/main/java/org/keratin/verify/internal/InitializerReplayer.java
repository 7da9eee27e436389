package org.keratin.verify.internal;

import java.util.List;
import java.util.Map;
import org.keratin.core.Arguments;
import org.keratin.core.initializers.Initializer;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * Replays an initializer. Where it draws at random, the numbers must look as if they came from the
 * distribution that its config describes; else they must be those that were recorded.
 */
final class InitializerReplayer implements Replayer<Initializer> {

    @Override
    public Class<Initializer> type() {
        return Initializer.class;
    }

    @Override
    public void replay(Session<Initializer> session) {
        Arguments arguments = session.arguments();
        Shape shape = session.values().shape("shape", arguments.get(0, "shape"));
        DType dtype =
                arguments.get(1, "dtype") instanceof String name ? DType.of(name) : DType.FLOAT32;
        Tensor found = session.object().call(shape, dtype, session.ops());
        Map<?, ?> config = session.values().map("config", session.recorded().config());
        Map<?, ?> inner = session.values().map("config.config", config.get("config"));
        String className = String.valueOf(config.get("class_name"));
        boolean builtIn = "keras.initializers".equals(config.get("module"));

        if (builtIn && className.equals("Orthogonal")) {
            session.compareOutputSpecs(found);
            double gain = inner.get("gain") instanceof Number number ? number.doubleValue() : 1;
            Orthogonality.check(found, gain).ifPresent(session::report);
            return;
        }
        List<String> specs = Comparison.ofSpecs("outputs", session.expectedOutputs(), found);
        var distribution =
                builtIn
                        ? Distribution.ofBuiltIn(className, inner, shape)
                        : Distribution.ofSample(inner, session.expectedOutputs());
        if (distribution.isEmpty() || !specs.isEmpty()) {
            session.compareOutputs(found);
        } else {
            distribution.get().check(found).ifPresent(session::report);
        }
    }
}
