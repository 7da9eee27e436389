package org.keratin.keras.layers;

import java.util.List;
import org.keratin.core.activations.Activation;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.CellOutput;
import org.keratin.core.layers.CellRun;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.RnnCell;
import org.keratin.keras.internal.rnn.FusedCell;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** A cell of Keras, which does for all steps at once what does not depend on the states. */
abstract class BuiltinCell extends RnnCell {

    <C extends Record & LayerConfig> BuiltinCell(C config) {
        super(config);
    }

    @Override
    public abstract CellRun begin(CallContext context);

    /**
     * This cell as one operation for all steps, or {@code null} where it has to go step by step: if
     * something is dropped, say.
     */
    FusedCell fused(CallContext context) {
        return null;
    }

    @Override
    protected final CellOutput step(Tensor x, List<Tensor> states, CallContext context) {
        Ops ops = context.ops();
        CellRun run = begin(context);
        return run.step(ops.squeeze(run.prepare(ops.expandDims(x, 1)), 1), states);
    }

    /** {@code activation(x)}; {@code x} itself for {@code null}. */
    static Tensor activated(Activation activation, Tensor x, Ops ops) {
        return activation == null ? x : activation.call(x, ops);
    }
}
