package org.keratin.keras.internal.rnn;

import java.util.List;
import org.keratin.core.activations.Activation;
import org.keratin.core.layers.CellOutput;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * The equations of long short-term memory.
 *
 * @param activation what is applied to the candidate and to the carry; {@code null} for nothing
 * @param recurrentActivation what is applied to the gates; {@code null} for nothing
 * @param axis along which the input gate, the forget gate, the candidate and the output gate follow
 *     one another
 */
public record LstmGates(Activation activation, Activation recurrentActivation, int axis) {

    /** One step, from the sum of what input and state say about the gates, and the carry. */
    public CellOutput step(Tensor gates, Tensor carry, Ops ops) {
        List<Tensor> parts = ops.split(gates, 4, axis);
        Tensor in = apply(recurrentActivation, parts.get(0), ops);
        Tensor forget = apply(recurrentActivation, parts.get(1), ops);
        Tensor candidate = apply(activation, parts.get(2), ops);
        Tensor out = apply(recurrentActivation, parts.get(3), ops);
        Tensor c = ops.add(ops.multiply(forget, carry), ops.multiply(in, candidate));
        Tensor h = ops.multiply(out, apply(activation, c, ops));
        return new CellOutput(h, List.of(h, c));
    }

    private static Tensor apply(Activation activation, Tensor x, Ops ops) {
        return activation == null ? x : activation.call(x, ops);
    }
}
