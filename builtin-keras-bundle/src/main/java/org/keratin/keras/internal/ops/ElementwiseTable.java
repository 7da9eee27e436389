package org.keratin.keras.internal.ops;

import static org.keratin.keras.internal.ops.Operands.tensor;
import static org.keratin.keras.internal.ops.Operands.unary;

import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;

/** The functions of {@code keras.ops.numpy} of one element each. */
public final class ElementwiseTable extends NumpyTable {

    /** Makes it. */
    public ElementwiseTable() {
        super(
                numpy().function("abs(x)", unary(Ops::abs))
                        .operation("Abs")
                        .function("absolute(x)", unary(Ops::absolute))
                        .operation("Absolute")
                        .function("angle(x)", unary(Ops::angle))
                        .operation("Angle")
                        .function("arccos(x)", unary(Ops::arccos))
                        .operation("Arccos")
                        .function("arccosh(x)", unary(Ops::arccosh))
                        .operation("Arccosh")
                        .function("arcsin(x)", unary(Ops::arcsin))
                        .operation("Arcsin")
                        .function("arcsinh(x)", unary(Ops::arcsinh))
                        .operation("Arcsinh")
                        .function("arctan(x)", unary(Ops::arctan))
                        .operation("Arctan")
                        .function("arctanh(x)", unary(Ops::arctanh))
                        .operation("Arctanh")
                        .function("bitwise_invert(x)", unary(Ops::bitwiseInvert))
                        .operation("BitwiseInvert")
                        .function("bitwise_not(x)", unary(Ops::bitwiseNot))
                        .operation("BitwiseNot")
                        .function("cbrt(x)", unary(Ops::cbrt))
                        .operation("Cbrt")
                        .function("ceil(x)", unary(Ops::ceil))
                        .operation("Ceil")
                        // Tensors hold real numbers only, and each is its own conjugate.
                        .function("conj(x)", unary((ops, x) -> x))
                        .operation("Conj")
                        .function("conjugate(x)", unary((ops, x) -> x))
                        .operation("Conjugate")
                        .function("copy(x)", unary((ops, x) -> x))
                        .operation("Copy")
                        .function("cos(x)", unary(Ops::cos))
                        .operation("Cos")
                        .function("cosh(x)", unary(Ops::cosh))
                        .operation("Cosh")
                        .function("deg2rad(x)", unary(Ops::deg2rad))
                        .operation("Deg2rad")
                        .function("exp(x)", unary(Ops::exp))
                        .operation("Exp")
                        .function("exp2(x)", unary(Ops::exp2))
                        .operation("Exp2")
                        .function("expm1(x)", unary(Ops::expm1))
                        .operation("Expm1")
                        .function("fabs(x)", unary(Ops::fabs))
                        .operation("Fabs")
                        .function("floor(x)", unary(Ops::floor))
                        .operation("Floor")
                        .function("i0(x)", unary(Ops::i0))
                        .operation("I0")
                        .function("imag(x)", unary(Ops::zerosLike))
                        .operation("Imag")
                        .function("isfinite(x)", unary(Ops::isfinite))
                        .operation("Isfinite")
                        .function("isinf(x)", unary(Ops::isinf))
                        .operation("Isinf")
                        .function("isnan(x)", unary(Ops::isnan))
                        .operation("Isnan")
                        .function("isneginf(x)", unary(Ops::isneginf))
                        .operation("Isneginf")
                        .function("isposinf(x)", unary(Ops::isposinf))
                        .operation("Isposinf")
                        .function("isreal(x)", unary((ops, x) -> ops.onesLike(x, DType.BOOL)))
                        .operation("Isreal")
                        .function("log(x)", unary(Ops::log))
                        .operation("Log")
                        .function("log10(x)", unary(Ops::log10))
                        .operation("Log10")
                        .function("log1p(x)", unary(Ops::log1p))
                        .operation("Log1p")
                        .function("log2(x)", unary(Ops::log2))
                        .operation("Log2")
                        .function("logical_not(x)", unary(Ops::logicalNot))
                        .operation("LogicalNot")
                        .function(
                                "nan_to_num(x, nan=0.0, posinf: float=None, neginf: float=None)",
                                (a, ops) ->
                                        ops.nanToNum(
                                                tensor(a, ops, "x"),
                                                a.number("nan"),
                                                a.numberOrNull("posinf"),
                                                a.numberOrNull("neginf")))
                        .operation("NanToNum", "nan", "posinf", "neginf")
                        .function("negative(x)", unary(Ops::negative))
                        .operation("Negative")
                        .function("rad2deg(x)", unary(Ops::rad2deg))
                        .operation("Rad2deg")
                        .function("real(x)", unary((ops, x) -> x))
                        .operation("Real")
                        .function("reciprocal(x)", unary(Ops::reciprocal))
                        .operation("Reciprocal")
                        .function(
                                "round(x, decimals=0)",
                                (a, ops) -> ops.round(tensor(a, ops, "x"), a.integer("decimals")))
                        .operation("Round", "decimals")
                        .function("sign(x)", unary(Ops::sign))
                        .operation("Sign")
                        .function("signbit(x)", unary(Ops::signbit))
                        .operation("Signbit")
                        .function("sin(x)", unary(Ops::sin))
                        .operation("Sin")
                        .function("sinc(x)", unary(Ops::sinc))
                        .operation("Sinc")
                        .function("sinh(x)", unary(Ops::sinh))
                        .operation("Sinh")
                        .function("sqrt(x)", unary(Ops::sqrt))
                        .operation("Sqrt")
                        .function("square(x)", unary(Ops::square))
                        .operation("Square")
                        .function("tan(x)", unary(Ops::tan))
                        .operation("Tan")
                        .function("tanh(x)", unary(Ops::tanh))
                        .operation("Tanh")
                        .function("trunc(x)", unary(Ops::trunc))
                        .operation("Trunc"));
    }
}
