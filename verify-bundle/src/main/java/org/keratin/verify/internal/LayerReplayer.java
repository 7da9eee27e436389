package org.keratin.verify.internal;

import java.util.List;
import org.keratin.core.Arguments;
import org.keratin.core.Variable;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;

/** Replays a layer: sets its weights, calls it, and looks at what the call did to them. */
final class LayerReplayer implements Replayer<Layer> {

    @Override
    public Class<Layer> type() {
        return Layer.class;
    }

    @Override
    public void replay(Session<Layer> session) {
        Layer layer = session.object();
        Arguments arguments = session.arguments();
        boolean training = Boolean.TRUE.equals(arguments.named().get("training"));
        Arguments callArguments = arguments.without("training");
        List<?> weights = session.list("weights");
        if (!weights.isEmpty()) {
            if (!layer.isBuilt()) {
                buildLikeAnother(session, callArguments);
            }
            new RecordedWeights(session.values(), weights).assignTo(layer);
        }
        Object outputs = layer.apply(callArguments, new CallContext(session.ops(), training));
        if (Boolean.TRUE.equals(session.recorded().fields().get("stochastic"))) {
            session.compareOutputSpecs(outputs);
        } else {
            session.compareOutputs(outputs);
            compareWeightsAfter(session, layer);
        }
    }

    // A config without build_config: the arguments say what shape the weights have. Another layer
    // is called to find out, because a call may change a layer's state.
    private static void buildLikeAnother(Session<Layer> session, Arguments arguments) {
        Layer another = session.another();
        another.apply(arguments, new CallContext(session.ops(), false));
        another.buildConfig().ifPresent(session.object()::buildFromConfig);
    }

    private static void compareWeightsAfter(Session<Layer> session, Layer layer) {
        List<?> after = session.list("weights_after");
        if (!after.isEmpty()) {
            RecordedWeights recorded = new RecordedWeights(session.values(), after);
            recorded.check(layer);
            List<Variable> weights = layer.weights();
            for (int i = 0; i < weights.size(); i++) {
                session.compare(
                        "weights_after[" + i + "] (" + weights.get(i).path() + ")",
                        recorded.tensor(i),
                        weights.get(i).value());
            }
        }
    }
}
