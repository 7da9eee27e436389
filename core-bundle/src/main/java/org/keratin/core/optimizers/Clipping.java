package org.keratin.core.optimizers;

import java.util.List;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** Keeps gradients from growing too large, in the way that the options ask for. */
final class Clipping {

    private Clipping() {}

    static List<Tensor> clip(List<Tensor> gradients, OptimizerOptions options, Ops ops) {
        if (isPositive(options.clipnorm())) {
            double limit = options.clipnorm();
            return gradients.stream().map(gradient -> byNorm(gradient, limit, ops)).toList();
        }
        if (isPositive(options.globalClipnorm())) {
            return byGlobalNorm(gradients, options.globalClipnorm(), ops);
        }
        if (isPositive(options.clipvalue())) {
            double limit = options.clipvalue();
            return gradients.stream().map(gradient -> ops.clip(gradient, -limit, limit)).toList();
        }
        return gradients;
    }

    private static boolean isPositive(Double limit) {
        return limit != null && limit > 0;
    }

    private static Tensor byNorm(Tensor gradient, double limit, Ops ops) {
        Tensor norm = ops.sqrt(ops.sum(ops.square(gradient)));
        return ops.divide(ops.multiply(gradient, limit), ops.maximum(norm, limit));
    }

    private static List<Tensor> byGlobalNorm(List<Tensor> gradients, double limit, Ops ops) {
        Tensor squares =
                gradients.stream()
                        .map(gradient -> ops.sum(ops.square(gradient)))
                        .reduce(ops::add)
                        .orElseThrow();
        Tensor norm = ops.sqrt(squares);
        Tensor factor = ops.multiply(limit, ops.minimum(ops.divide(1, norm), 1 / limit));
        // Infinite or NaN gradients become NaN, rather than 0.
        Tensor scale = ops.add(factor, ops.subtract(norm, norm));
        return gradients.stream()
                .map(gradient -> ops.multiply(gradient, ops.cast(scale, gradient.dtype())))
                .toList();
    }
}
