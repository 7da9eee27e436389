package org.keratin.keras.initializers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The windows of {@code scipy.signal.windows} that need no parameter, in symmetric form. */
enum WindowFunction {
    BOXCAR("boxcar", "box", "ones", "rect", "rectangular") {
        @Override
        double value(int i, int length) {
            return 1;
        }
    },
    HANN("hann", "han") {
        @Override
        double value(int i, int length) {
            return cosines(i, length, 0.5, 0.5);
        }
    },
    HAMMING("hamming", "hamm", "ham") {
        @Override
        double value(int i, int length) {
            return cosines(i, length, 0.54, 0.46);
        }
    },
    BLACKMAN("blackman", "black", "blk") {
        @Override
        double value(int i, int length) {
            return cosines(i, length, 0.42, 0.5, 0.08);
        }
    },
    NUTTALL("nuttall", "nutl", "nut") {
        @Override
        double value(int i, int length) {
            return cosines(i, length, 0.3635819, 0.4891775, 0.1365995, 0.0106411);
        }
    },
    BLACKMANHARRIS("blackmanharris", "blackharr", "bkh") {
        @Override
        double value(int i, int length) {
            return cosines(i, length, 0.35875, 0.48829, 0.14128, 0.01168);
        }
    },
    FLATTOP("flattop", "flat", "flt") {
        @Override
        double value(int i, int length) {
            return cosines(
                    i, length, 0.21557895, 0.41663158, 0.277263158, 0.083578947, 0.006947368);
        }
    },
    BARTLETT("bartlett", "bart", "brt") {
        @Override
        double value(int i, int length) {
            return 1 - Math.abs(fromMiddle(i, length));
        }
    },
    TRIANG("triang", "triangle", "tri") {
        @Override
        double value(int i, int length) {
            double reach = length % 2 == 0 ? length / 2.0 : (length + 1) / 2.0;
            return 1 - Math.abs(i - (length - 1) / 2.0) / reach;
        }
    },
    COSINE("cosine", "halfcosine") {
        @Override
        double value(int i, int length) {
            return Math.sin(Math.PI * (i + 0.5) / length);
        }
    },
    PARZEN("parzen", "parz", "par") {
        @Override
        double value(int i, int length) {
            double distance = Math.abs(i - (length - 1) / 2.0);
            double part = distance / (length / 2.0);
            return distance <= (length - 1) / 4.0
                    ? 1 - 6 * part * part * (1 - part)
                    : 2 * Math.pow(1 - part, 3);
        }
    },
    BOHMAN("bohman", "bman", "bmn") {
        @Override
        double value(int i, int length) {
            double part = Math.abs(fromMiddle(i, length));
            return (1 - part) * Math.cos(Math.PI * part) + Math.sin(Math.PI * part) / Math.PI;
        }
    },
    BARTHANN("barthann", "brthan", "bth") {
        @Override
        double value(int i, int length) {
            double part = Math.abs(fromMiddle(i, length)) / 2;
            return 0.62 - 0.48 * part + 0.38 * Math.cos(2 * Math.PI * part);
        }
    },
    LANCZOS("lanczos", "sinc") {
        @Override
        double value(int i, int length) {
            double angle = Math.PI * fromMiddle(i, length);
            return angle == 0 ? 1 : Math.sin(angle) / angle;
        }
    },
    EXPONENTIAL("exponential", "poisson") {
        @Override
        double value(int i, int length) {
            return Math.exp(-Math.abs(i - (length - 1) / 2.0));
        }
    },
    TUKEY("tukey", "tuk") {
        @Override
        double value(int i, int length) {
            // A quarter of the length at either end is half of a Hann window.
            double fromEnd = Math.min(i, length - 1 - i) / (double) (length - 1);
            return fromEnd < 0.25 ? 0.5 * (1 - Math.cos(4 * Math.PI * fromEnd)) : 1;
        }
    };

    private final List<String> names;

    WindowFunction(String... names) {
        this.names = List.of(names);
    }

    /** The {@code i}th value of a window that is longer than 1. */
    abstract double value(int i, int length);

    /** Finds a window by one of its names. */
    static Optional<WindowFunction> find(String name) {
        return Arrays.stream(values()).filter(window -> window.names.contains(name)).findFirst();
    }

    /** The windows' first names. */
    static List<String> names() {
        return Arrays.stream(values()).map(window -> window.names.get(0)).sorted().toList();
    }

    /** The sum of cosines of whole multiples of the window's length, their signs alternating. */
    private static double cosines(int i, int length, double... weights) {
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            double cosine = Math.cos(2 * Math.PI * k * i / (length - 1));
            sum += (k % 2 == 0 ? weights[k] : -weights[k]) * cosine;
        }
        return sum;
    }

    /** The place as a number from -1 to 1. */
    private static double fromMiddle(int i, int length) {
        return 2.0 * i / (length - 1) - 1;
    }
}
