package org.keratin.tensor.internal.compose;

import java.util.ArrayList;
import java.util.List;
import org.keratin.tensor.Recurrence;
import org.keratin.tensor.RecurrentCell;
import org.keratin.tensor.RecurrentOps;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.internal.RecurrentRules;

/** A cell that is repeated, step by step. */
public final class Recurrences {

    private final RecurrentOps ops;
    private final Recurrence how;
    private final Tensor kernel;
    private final Tensor bias;
    private final int units;

    private Recurrences(RecurrentOps ops, Recurrence how, Tensor kernel, Tensor bias) {
        this.ops = ops;
        this.how = how;
        this.kernel = kernel;
        this.bias = bias;
        this.units = kernel.shape().dim(0);
    }

    /** See {@link RecurrentOps#recur}. */
    public static Tensor run(
            RecurrentOps ops,
            Recurrence how,
            Tensor x,
            Tensor mask,
            Tensor kernel,
            Tensor bias,
            Tensor recurrentKernel,
            Tensor recurrentBias,
            List<Tensor> states) {
        RecurrentRules.recur(how, x, mask, kernel, bias, recurrentKernel, recurrentBias, states);
        Tensor product = ops.matmul(x, kernel);
        return new Recurrences(ops, how, recurrentKernel, recurrentBias)
                .steps(bias == null ? product : ops.add(product, bias), mask, states);
    }

    private Tensor steps(Tensor inputs, Tensor mask, List<Tensor> start) {
        int steps = inputs.shape().dim(1);
        List<Tensor> states = start;
        List<Tensor> rows = new ArrayList<>();
        Tensor output = null;
        for (int i = 0; i < steps; i++) {
            int step = how.backwards() ? steps - 1 - i : i;
            List<Tensor> next = step(ops.at(inputs, 1, step), states);
            if (mask == null) {
                states = next;
                output = next.get(0);
            } else {
                Tensor now = ops.expandDims(ops.at(mask, 1, step), -1);
                boolean zero = output == null || how.zeroMasked();
                output = ops.where(now, next.get(0), zero ? ops.zerosLike(next.get(0)) : output);
                states = chosen(now, next, states);
            }
            if (how.sequences() || i == steps - 1) {
                rows.add(output);
            }
        }
        if (how.states()) {
            rows.addAll(states);
        }
        return ops.stack(rows, 1);
    }

    private List<Tensor> chosen(Tensor now, List<Tensor> after, List<Tensor> before) {
        List<Tensor> chosen = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            chosen.add(ops.where(now, after.get(i), before.get(i)));
        }
        return chosen;
    }

    private List<Tensor> step(Tensor input, List<Tensor> states) {
        Tensor h = states.get(0);
        return switch (how.cell()) {
            case SIMPLE -> List.of(activated(ops.add(input, ops.matmul(h, kernel))));
            case GRU, GRU_RESET_AFTER -> List.of(gru(input, h));
            case LSTM -> lstm(ops.add(input, ops.matmul(h, kernel)), states.get(1));
        };
    }

    private List<Tensor> lstm(Tensor sums, Tensor carry) {
        List<Tensor> parts = ops.split(sums, 4, -1);
        Tensor kept = ops.multiply(gate(parts.get(1)), carry);
        Tensor c = ops.add(kept, ops.multiply(gate(parts.get(0)), activated(parts.get(2))));
        return List.of(ops.multiply(gate(parts.get(3)), activated(c)), c);
    }

    private Tensor gru(Tensor input, Tensor h) {
        boolean after = how.cell() == RecurrentCell.GRU_RESET_AFTER;
        Tensor product = ops.matmul(h, after ? kernel : ops.sliceAxis(kernel, -1, 0, 2 * units));
        List<Tensor> recurrent =
                ops.split(bias == null ? product : ops.add(product, bias), after ? 3 : 2, -1);
        List<Tensor> parts = ops.split(input, 3, -1);
        Tensor z = gate(ops.add(parts.get(0), recurrent.get(0)));
        Tensor r = gate(ops.add(parts.get(1), recurrent.get(1)));
        Tensor reset =
                after
                        ? ops.multiply(r, recurrent.get(2))
                        : ops.matmul(
                                ops.multiply(r, h),
                                ops.sliceAxis(kernel, -1, 2 * units, 3 * units));
        Tensor candidate = activated(ops.add(parts.get(2), reset));
        return ops.add(ops.multiply(z, h), ops.multiply(ops.subtract(1, z), candidate));
    }

    private Tensor gate(Tensor x) {
        return ops.unary(how.gateActivation(), x);
    }

    private Tensor activated(Tensor x) {
        return ops.unary(how.activation(), x);
    }
}
