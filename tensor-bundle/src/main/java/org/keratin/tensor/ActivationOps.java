package org.keratin.tensor;

import org.keratin.tensor.internal.compose.Activations;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The functions of {@code keras.activations}, each with the defaults of its Keras namesake;
 * integers become float32.
 */
@ProviderType
public interface ActivationOps extends CumulativeOps, IndexOps {

    /** {@code x} itself. */
    default Tensor linear(Tensor x) {
        return x;
    }

    /** {@code e^x}. */
    default Tensor exponential(Tensor x) {
        return exp(x);
    }

    /** {@code x} above 0, else 0; integers stay integers. */
    default Tensor relu(Tensor x) {
        return unary(UnaryOp.RELU, x);
    }

    /**
     * Above {@code threshold} {@code x}, cut at {@code maxValue} (none for {@code null}); below it
     * the distance to it times {@code negativeSlope}.
     */
    default Tensor relu(Tensor x, double negativeSlope, Double maxValue, double threshold) {
        return Activations.relu(this, x, negativeSlope, maxValue, threshold);
    }

    /** {@code x} between 0 and 6, else the nearer of the two. */
    default Tensor relu6(Tensor x) {
        return clip(x, 0, 6);
    }

    /** {@code x} above 0, a fifth of it below. */
    default Tensor leakyRelu(Tensor x) {
        return leakyRelu(x, 0.2);
    }

    /** {@code x} above 0, {@code negativeSlope} times it below. */
    default Tensor leakyRelu(Tensor x, double negativeSlope) {
        Tensor floating = toFloating(x);
        return where(greater(floating, 0), floating, multiply(floating, negativeSlope));
    }

    /** {@code x} above 0, {@code alpha (e^x - 1)} below, with 1 for alpha. */
    default Tensor elu(Tensor x) {
        return elu(x, 1);
    }

    /** {@code x} above 0, {@code alpha (e^x - 1)} below. */
    default Tensor elu(Tensor x, double alpha) {
        Tensor floating = toFloating(x);
        Tensor below = negative(relu(negative(floating)));
        return where(greater(floating, 0), floating, multiply(expm1(below), alpha));
    }

    /** {@link #elu(Tensor, double)} scaled so that means and variances stay. */
    default Tensor selu(Tensor x) {
        return multiply(
                elu(x, 1.6732632423543772848170429916717), 1.0507009873554804934193349852946);
    }

    /** {@code x} above 0, {@code alpha (e^(x / alpha) - 1)} below, with 1 for alpha. */
    default Tensor celu(Tensor x) {
        return celu(x, 1);
    }

    /** {@code x} above 0, {@code alpha (e^(x / alpha) - 1)} below. */
    default Tensor celu(Tensor x, double alpha) {
        Tensor floating = toFloating(x);
        Tensor below = negative(relu(negative(floating)));
        return add(relu(floating), multiply(expm1(divide(below, alpha)), alpha));
    }

    /** {@code 1 / (1 + e^-x)}. */
    default Tensor sigmoid(Tensor x) {
        return unary(UnaryOp.SIGMOID, toFloating(x));
    }

    /** The logarithm of {@link #sigmoid}. */
    default Tensor logSigmoid(Tensor x) {
        return unary(UnaryOp.LOG_SIGMOID, toFloating(x));
    }

    /** {@code x / 6 + 1/2}, cut to lie between 0 and 1. */
    default Tensor hardSigmoid(Tensor x) {
        return divide(relu6(add(toFloating(x), 3)), 6);
    }

    /** {@code (x + 1) / 2}, cut to lie between 0 and 1. */
    default Tensor sparseSigmoid(Tensor x) {
        return clip(multiply(add(toFloating(x), 1), 0.5), 0, 1);
    }

    /** {@code x sigmoid(x)}. */
    default Tensor silu(Tensor x) {
        return multiply(x, sigmoid(x));
    }

    /** {@code x hardSigmoid(x)}. */
    default Tensor hardSilu(Tensor x) {
        return multiply(x, hardSigmoid(x));
    }

    /** {@code x tanh(softplus(x))}. */
    default Tensor mish(Tensor x) {
        return multiply(x, tanh(softplus(x)));
    }

    /** {@link #gelu(Tensor, boolean)}, exact. */
    default Tensor gelu(Tensor x) {
        return gelu(x, false);
    }

    /**
     * {@code x} times the normal distribution function at it, or its approximation by {@code tanh}.
     */
    default Tensor gelu(Tensor x, boolean approximate) {
        return Activations.gelu(this, toFloating(x), approximate);
    }

    /** The first half along {@code axis}, times the {@link #sigmoid} of the second. */
    default Tensor glu(Tensor x, int axis) {
        var halves = split(x, 2, axis);
        return multiply(halves.get(0), sigmoid(halves.get(1)));
    }

    /** {@code log(1 + e^x)}. */
    default Tensor softplus(Tensor x) {
        return unary(UnaryOp.SOFTPLUS, toFloating(x));
    }

    /** {@code x / (1 + |x|)}. */
    default Tensor softsign(Tensor x) {
        return divide(x, add(abs(x), 1));
    }

    /** 0 up to -1, {@code (x + 1)^2 / 4} up to 1, {@code x} above. */
    default Tensor sparsePlus(Tensor x) {
        Tensor floating = toFloating(x);
        Tensor middle = multiply(square(add(floating, 1)), 0.25);
        return where(
                lessEqual(floating, -1),
                zerosLike(floating),
                where(less(floating, 1), middle, floating));
    }

    /** {@code (x + sqrt(x^2 + b)) / 2}; Keras's default is 4 for {@code b}. */
    default Tensor squareplus(Tensor x, double b) {
        Tensor floating = toFloating(x);
        return divide(add(floating, sqrt(add(square(floating), b))), 2);
    }

    /**
     * {@code x} moved towards 0 by {@code threshold}, 0 if it does not get beyond; Keras's default
     * is 0.5.
     */
    default Tensor softShrink(Tensor x, double threshold) {
        Tensor floating = toFloating(x);
        return subtract(floating, clip(floating, -threshold, threshold));
    }

    /** {@code x} if it is farther than {@code threshold} from 0, else 0; Keras's default is 0.5. */
    default Tensor hardShrink(Tensor x, double threshold) {
        Tensor floating = toFloating(x);
        return where(lessEqual(abs(floating), threshold), zerosLike(floating), floating);
    }

    /** {@code x - tanh(x)}. */
    default Tensor tanhShrink(Tensor x) {
        return subtract(x, tanh(x));
    }

    /** {@code x}, cut to lie between -1 and 1. */
    default Tensor hardTanh(Tensor x) {
        return clip(x, -1, 1);
    }

    /** {@code x} above {@code threshold}, else {@code defaultValue}. */
    default Tensor threshold(Tensor x, double threshold, double defaultValue) {
        return where(greater(x, threshold), x, fullLike(x, defaultValue));
    }

    /** {@code e^x}, divided by the sum along the last axis. */
    default Tensor softmax(Tensor x) {
        return softmax(x, -1);
    }

    /** {@code e^x}, divided by the sum along {@code axis}. */
    default Tensor softmax(Tensor x, int axis) {
        return softmax(x, new int[] {axis});
    }

    /** {@code e^x}, divided by the sum along {@code axes}, or all for {@code null}. */
    default Tensor softmax(Tensor x, int[] axes) {
        return Activations.softmax(this, toFloating(x), axes);
    }

    /** The logarithm of {@link #softmax(Tensor)}. */
    default Tensor logSoftmax(Tensor x) {
        return logSoftmax(x, -1);
    }

    /** The logarithm of {@link #softmax(Tensor, int)}. */
    default Tensor logSoftmax(Tensor x, int axis) {
        return logSoftmax(x, new int[] {axis});
    }

    /** The logarithm of {@link #softmax(Tensor, int[])}. */
    default Tensor logSoftmax(Tensor x, int[] axes) {
        return Activations.logSoftmax(this, toFloating(x), axes);
    }

    /**
     * A sparse relative of {@link #softmax(Tensor, int)}: {@code x} less a threshold, cut at 0. As
     * Keras has it, not as the paper does: the results add up to 1 only where a single one is not
     * 0.
     */
    default Tensor sparsemax(Tensor x, int axis) {
        return Activations.sparsemax(this, toFloating(x), axis);
    }
}
