package org.keratin.tensor.internal.kernel;

/** Functions of the gamma and Bessel families. */
final class SpecialFunctions {

    private static final double[] LANCZOS = {
        0.99999999999980993227684700473478,
        676.520368121885098567009190444019,
        -1259.13921672240287047156078755283,
        771.3234287776530788486528258894,
        -176.61502916214059906584551354,
        12.507343278686904814458936853,
        -0.13857109526572011689554707,
        9.984369578019570859563e-6,
        1.50563273514931155834e-7
    };

    private SpecialFunctions() {}

    /** The logarithm of the absolute value of the gamma function, by Lanczos's formula. */
    static double lgamma(double x) {
        if (Double.isNaN(x) || Double.isInfinite(x)) {
            return Math.abs(x);
        }
        if (x <= 0 && x == Math.rint(x)) {
            return Double.POSITIVE_INFINITY;
        }
        if (x < 0.5) {
            return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - lgamma(1 - x);
        }
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x - 1 + i);
        }
        double t = x + 6.5;
        return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
    }

    /** The derivative of {@link #lgamma}: moved up until the asymptotic series holds. */
    static double digamma(double x) {
        if (x == 0) {
            return Math.copySign(Double.POSITIVE_INFINITY, -x);
        }
        if (x < 0) {
            return x == Math.rint(x)
                    ? Double.NaN
                    : digamma(1 - x) - Math.PI / Math.tan(Math.PI * x);
        }
        double sum = 0;
        double y = x;
        while (y < 10) {
            sum -= 1 / y;
            y += 1;
        }
        double z = 1 / (y * y);
        double series =
                z
                        * (1.0 / 12
                                - z
                                        * (1.0 / 120
                                                - z
                                                        * (1.0 / 252
                                                                - z
                                                                        * (1.0 / 240
                                                                                - z
                                                                                        * (1.0 / 132
                                                                                                - z
                                                                                                        * 691.0
                                                                                                        / 32760)))));
        return sum + Math.log(y) - 0.5 / y - series;
    }

    /** The modified Bessel function of order 0. */
    static double i0(double x) {
        double size = Math.abs(x);
        if (size > 40) {
            double term = 1;
            double sum = 1;
            for (int k = 1; k < 20; k++) {
                term *= (2 * k - 1) * (2 * k - 1) / (8 * size * k);
                sum += term;
            }
            return Math.exp(size) / Math.sqrt(2 * Math.PI * size) * sum;
        }
        double quarter = size * size / 4;
        double term = 1;
        double sum = 1;
        for (int k = 1; term > sum * 1e-17; k++) {
            term *= quarter / ((double) k * k);
            sum += term;
        }
        return sum;
    }
}
