package org.keratin.keras.internal.rnn;

import java.util.ArrayList;
import java.util.List;
import org.keratin.core.activations.Activation;
import org.keratin.keras.internal.PlainActivations;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Recurrence;
import org.keratin.tensor.RecurrentCell;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.UnaryOp;

/**
 * A cell of Keras with what it multiplies by, whose steps are all one operation.
 *
 * @param activation what is applied to the candidate, and to the carry
 * @param gateActivation what is applied to the gates
 * @param bias added to the product of the input, or {@code null}
 * @param recurrentBias added to the product of the state, or {@code null}
 */
public record FusedCell(
        RecurrentCell cell,
        UnaryOp activation,
        UnaryOp gateActivation,
        Tensor kernel,
        Tensor bias,
        Tensor recurrentKernel,
        Tensor recurrentBias) {

    /** One; {@code null} if there is no operation for these activations. */
    public static FusedCell of(
            RecurrentCell cell,
            Activation activation,
            Activation gateActivation,
            Tensor kernel,
            Tensor bias,
            Tensor recurrentKernel,
            Tensor recurrentBias) {
        UnaryOp inner = PlainActivations.unary(activation);
        UnaryOp gate = PlainActivations.unary(gateActivation);
        return inner == null || gate == null
                ? null
                : new FusedCell(cell, inner, gate, kernel, bias, recurrentKernel, recurrentBias);
    }

    /**
     * Whether the operation takes these sequences, states and mask, which may be {@code null}: it
     * converts and repeats nothing.
     */
    public boolean takes(Tensor sequences, List<Tensor> states, Tensor mask) {
        Shape state = Shape.of(sequences.shape().dim(0), recurrentKernel.shape().dim(0));
        return sequences.isConcrete()
                && sequences.shape().rank() == 3
                && sequences.shape().dim(1) > 0
                && sequences.dtype() == kernel.dtype()
                && (mask == null || mask.shape().equals(sequences.shape().slice(0, 2)))
                && states.stream()
                        .allMatch(
                                each ->
                                        each.dtype() == kernel.dtype()
                                                && each.shape().equals(state));
    }

    /**
     * Goes the way of a loop.
     *
     * @param wantsStates whether the states after the last step are wanted; else none are given
     */
    public TimeLoop.Result run(
            TimeLoop loop,
            Tensor sequences,
            List<Tensor> initialStates,
            Tensor mask,
            boolean wantsStates,
            Ops ops) {
        Recurrence how =
                new Recurrence(
                        cell,
                        activation,
                        gateActivation,
                        loop.backwards(),
                        loop.allOutputs(),
                        wantsStates,
                        loop.zeroOutputForMask());
        Tensor counts = mask == null ? null : ops.cast(mask, DType.BOOL);
        Tensor rows =
                ops.recur(
                        how,
                        sequences,
                        counts,
                        kernel,
                        bias,
                        recurrentKernel,
                        recurrentBias,
                        initialStates);
        int outputs = how.outputs(sequences.shape().dim(1));
        Tensor all = wantsStates ? ops.sliceAxis(rows, 1, 0, outputs) : rows;
        List<Tensor> states = new ArrayList<>();
        for (int i = outputs; i < rows.shape().dim(1); i++) {
            states.add(ops.at(rows, 1, i));
        }
        return new TimeLoop.Result(loop.allOutputs() ? all : ops.squeeze(all, 1), states);
    }
}
