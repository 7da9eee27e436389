package org.keratin.tensor.internal.kernel;

/** The error function and its relatives, to about 1e-15. */
final class ErrorFunction {

    private static final double TWO_OVER_ROOT_PI = 2 / Math.sqrt(Math.PI);

    /** Chebyshev coefficients of erf(x) / x over x squared from 0 to 1. */
    private static final double[] NEAR = {
        0.9754769393826541, -0.14226120510371365, 0.010035582187599796, -0.0005768764699767485,
        2.741993125219606e-05, -1.1043175507344507e-06, 3.8488755420345036e-08,
                -1.1808582533875466e-09,
        3.2334215826050907e-11, -7.991015947004549e-13, 1.7990725113961456e-14,
                -3.718635487818693e-16
    };

    /** Chebyshev coefficients of erfc(x) exp(x squared) / t over t = 2 / (2 + x) from 0 to 2/3. */
    private static final double[] FAR = {
        0.43645785270859866, 0.17777556529020944, 0.025368743291002742, 0.0018983124584858347,
        -9.114875514598765e-05, -3.4231442013063065e-05, -3.903404090096349e-07,
                6.552494838249473e-07,
        2.1491725090828276e-08, -1.5768303155349188e-08, -3.873623837875631e-10,
                4.5595689169552e-10,
        -5.6132033539528e-12, -1.4324542177851613e-11, 1.0697250760053045e-12,
                4.307007984940524e-13,
        -7.513986285954996e-14, -9.720972294440033e-15, 4.000483759738132e-15,
                -3.614100702144195e-17,
        -1.677503381331645e-16, 2.2844022232634897e-17
    };

    private ErrorFunction() {}

    static double erf(double x) {
        double size = Math.abs(x);
        if (size < 1) {
            return x * chebyshev(NEAR, 2 * x * x - 1);
        }
        return Math.copySign(1 - far(size), x);
    }

    static double erfc(double x) {
        if (Math.abs(x) < 1) {
            return 1 - erf(x);
        }
        return x < 0 ? 2 - far(-x) : far(x);
    }

    private static double far(double x) {
        double t = 2 / (2 + x);
        return Double.isInfinite(x) ? 0 : Math.exp(-x * x) * t * chebyshev(FAR, 3 * t - 1);
    }

    private static double chebyshev(double[] coefficients, double x) {
        double last = 0;
        double beforeLast = 0;
        for (int i = coefficients.length - 1; i > 0; i--) {
            double next = 2 * x * last - beforeLast + coefficients[i];
            beforeLast = last;
            last = next;
        }
        return x * last - beforeLast + coefficients[0];
    }

    /** The inverse of {@link #erf}: a rough guess, then Halley's steps. */
    static double erfinv(double y) {
        double size = Math.abs(y);
        if (!(size < 1)) {
            return size == 1 ? Math.copySign(Double.POSITIVE_INFINITY, y) : Double.NaN;
        }
        double rest = Math.log1p(-size * size);
        double half = 2 / (Math.PI * 0.147) + rest / 2;
        double x = Math.sqrt(Math.sqrt(half * half - rest / 0.147) - half);
        for (int i = 0; i < 3; i++) {
            double error = size < 0.5 ? erf(x) - size : 1 - size - erfc(x);
            double step = error / (TWO_OVER_ROOT_PI * Math.exp(-x * x));
            x -= step / (1 + x * step);
        }
        return Math.copySign(x, y);
    }
}
