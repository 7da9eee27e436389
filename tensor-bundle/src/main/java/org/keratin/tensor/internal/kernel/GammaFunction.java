package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.Tensor;

/** The incomplete gamma function. */
public final class GammaFunction {

    private static final double PRECISION = 1e-15;
    private static final int MOST_TERMS = 10_000;

    private GammaFunction() {}

    /** The regularized lower incomplete gamma function of each pair, in float64. */
    public static Tensor lower(Tensor orders, Tensor places) {
        double[] a = orders.toDoubles();
        double[] x = places.toDoubles();
        for (int i = 0; i < a.length; i++) {
            x[i] = lower(a[i], x[i]);
        }
        return Tensor.of(x, places.shape().dims());
    }

    /** P(a, x): the share of the gamma function's integral that lies below {@code x}. */
    static double lower(double a, double x) {
        if (Double.isNaN(a) || Double.isNaN(x) || a < 0 || x < 0) {
            return Double.NaN;
        }
        if (a == 0) {
            return x == 0 ? Double.NaN : 1;
        }
        if (x == 0 || Double.isInfinite(a)) {
            return x > 0 && Double.isInfinite(x) ? Double.NaN : 0;
        }
        if (Double.isInfinite(x)) {
            return 1;
        }
        double scale = Math.exp(a * Math.log(x) - x - SpecialFunctions.lgamma(a));
        return x < a + 1 ? series(a, x) * scale : 1 - fraction(a, x) * scale;
    }

    private static double series(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n < MOST_TERMS && term > sum * PRECISION; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return sum;
    }

    /** The continued fraction of the upper function, by Lentz's method. */
    private static double fraction(double a, double x) {
        double tiny = Double.MIN_NORMAL;
        double b = x + 1 - a;
        double c = 1 / tiny;
        double d = 1 / b;
        double value = d;
        for (int n = 1; n < MOST_TERMS; n++) {
            double factor = -n * (n - a);
            b += 2;
            d = factor * d + b;
            d = 1 / (Math.abs(d) < tiny ? tiny : d);
            c = b + factor / c;
            c = Math.abs(c) < tiny ? tiny : c;
            value *= d * c;
            if (Math.abs(d * c - 1) < PRECISION) {
                break;
            }
        }
        return value;
    }
}
