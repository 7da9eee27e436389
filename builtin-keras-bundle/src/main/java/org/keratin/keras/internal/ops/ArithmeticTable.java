package org.keratin.keras.internal.ops;

import static org.keratin.keras.internal.ops.Operands.beside;
import static org.keratin.keras.internal.ops.Operands.binary;
import static org.keratin.keras.internal.ops.Operands.tensor;

import org.keratin.keras.internal.Bound;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** The functions of {@code keras.ops.numpy} that compute one number of two. */
public final class ArithmeticTable extends NumpyTable {

    /** Makes it. */
    public ArithmeticTable() {
        super(
                numpy().function("add(x1, x2)", binary(Ops::add))
                        .operation("Add")
                        .function("arctan2(x1, x2)", binary(Ops::arctan2))
                        .operation("Arctan2")
                        .function("bitwise_and(x, y)", binary("x", "y", Ops::bitwiseAnd))
                        .operation("BitwiseAnd")
                        .function(
                                "bitwise_left_shift(x, y)", binary("x", "y", Ops::bitwiseLeftShift))
                        .operation("BitwiseLeftShift")
                        .function("bitwise_or(x, y)", binary("x", "y", Ops::bitwiseOr))
                        .operation("BitwiseOr")
                        .function(
                                "bitwise_right_shift(x, y)",
                                binary("x", "y", Ops::bitwiseRightShift))
                        .operation("BitwiseRightShift")
                        .function("bitwise_xor(x, y)", binary("x", "y", Ops::bitwiseXor))
                        .operation("BitwiseXor")
                        .function("clip(x, x_min, x_max)", ArithmeticTable::clip)
                        .operation("Clip", "x_min", "x_max")
                        .function("divide(x1, x2)", binary(Ops::divide))
                        .operation("Divide")
                        .function("divide_no_nan(x1, x2)", binary(Ops::divideNoNan))
                        .operation("DivideNoNan")
                        .function("floor_divide(x1, x2)", binary(Ops::floorDivide))
                        .operation("FloorDivide")
                        .function("fmax(x1, x2)", binary(Ops::fmax))
                        .operation("Fmax")
                        .function("fmin(x1, x2)", binary(Ops::fmin))
                        .operation("Fmin")
                        .function("fmod(x1, x2)", binary(Ops::fmod))
                        .operation("Fmod")
                        .function("gcd(x1, x2)", binary(Ops::gcd))
                        .operation("Gcd")
                        .function("heaviside(x1, x2)", binary(Ops::heaviside))
                        .operation("Heaviside")
                        .function("hypot(x1, x2)", binary(Ops::hypot))
                        .operation("Hypot")
                        .function("lcm(x1, x2)", binary(Ops::lcm))
                        .operation("Lcm")
                        // The exponent's dtype is checked, so a number is no weak operand here.
                        .function(
                                "ldexp(x1, x2)",
                                (a, ops) -> ops.ldexp(tensor(a, ops, "x1"), tensor(a, ops, "x2")))
                        .operation("Ldexp")
                        .function("left_shift(x, y)", binary("x", "y", Ops::leftShift))
                        .operation("LeftShift")
                        .function("logaddexp(x1, x2)", binary(Ops::logaddexp))
                        .operation("Logaddexp")
                        .function("logaddexp2(x1, x2)", binary(Ops::logaddexp2))
                        .operation("Logaddexp2")
                        .function("maximum(x1, x2)", binary(Ops::maximum))
                        .operation("Maximum")
                        .function("minimum(x1, x2)", binary(Ops::minimum))
                        .operation("Minimum")
                        .function("mod(x1, x2)", binary(Ops::mod))
                        .operation("Mod")
                        .function("multiply(x1, x2)", binary(Ops::multiply))
                        .operation("Multiply")
                        .function("nextafter(x1, x2)", binary(Ops::nextafter))
                        .operation("Nextafter")
                        .function("power(x1, x2)", binary(Ops::power))
                        .operation("Power")
                        .function("right_shift(x, y)", binary("x", "y", Ops::rightShift))
                        .operation("RightShift")
                        .function("subtract(x1, x2)", binary(Ops::subtract))
                        .operation("Subtract")
                        .function("true_divide(x1, x2)", binary(Ops::trueDivide))
                        .operation("TrueDivide"));
    }

    private static Tensor clip(Bound a, Ops ops) {
        Tensor given = tensor(a, ops, "x");
        Tensor x = given.dtype() == DType.BOOL ? ops.cast(given, DType.INT32) : given;
        return ops.clip(x, beside(a, ops, "x_min", x), beside(a, ops, "x_max", x));
    }
}
