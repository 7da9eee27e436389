package org.keratin.keras.optimizers;

import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * How far Adam goes, given the running means of the gradients and of their squares. These start
 * with 0, hence the corrections by {@code 1 - beta^step}.
 */
record AdamRule(double beta1, double beta2, double epsilon) {

    /** What to subtract from the variable, of the shape of both means. */
    Tensor move(Tensor mean, Tensor meanSquare, Tensor learningRate, Tensor step, Ops ops) {
        Tensor correction1 = ops.subtract(1, ops.power(beta1, step));
        Tensor correction2 = ops.sqrt(ops.subtract(1, ops.power(beta2, step)));
        Tensor rate = ops.divide(ops.multiply(learningRate, correction2), correction1);
        return ops.divide(ops.multiply(mean, rate), ops.add(ops.sqrt(meanSquare), epsilon));
    }
}
