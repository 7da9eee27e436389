package org.keratin.tensor.internal.kernel;

/**
 * The Fourier transform of one length, in place.
 *
 * <p>Powers of two by halves (Cooley and Tukey); any other length as a convolution with a chirp,
 * which three transforms of a power of two compute (Bluestein).
 */
final class Fourier {

    private final int length;
    private final double[] cos;
    private final double[] sin;
    private final Fourier inner;
    private final double[] chirpReal;
    private final double[] chirpImaginary;

    Fourier(int length) {
        this.length = length;
        boolean powerOfTwo = Integer.bitCount(length) == 1;
        int roots = powerOfTwo ? length / 2 : length;
        this.cos = new double[roots];
        this.sin = new double[roots];
        for (int i = 0; i < roots; i++) {
            // For a chirp the squares of the positions, modulo the turn that they repeat after.
            double turn =
                    powerOfTwo
                            ? 2 * Math.PI * i / length
                            : Math.PI * ((long) i * i % (2L * length)) / length;
            cos[i] = Math.cos(turn);
            sin[i] = Math.sin(turn);
        }
        if (powerOfTwo) {
            this.inner = null;
            this.chirpReal = null;
            this.chirpImaginary = null;
        } else {
            int size = Integer.highestOneBit(2 * length - 1) * 2;
            this.inner = new Fourier(size);
            this.chirpReal = new double[size];
            this.chirpImaginary = new double[size];
            for (int i = 0; i < length; i++) {
                int mirrored = (size - i) % size;
                chirpReal[i] = chirpReal[mirrored] = cos[i];
                chirpImaginary[i] = chirpImaginary[mirrored] = sin[i];
            }
            inner.transform(chirpReal, chirpImaginary, 0);
        }
    }

    /** Transforms the {@code length} numbers from {@code start} on. */
    void transform(double[] re, double[] im, int start) {
        if (inner == null) {
            sortByReversedBits(re, im, start);
            for (int size = 2; size <= length; size *= 2) {
                combine(re, im, start, size);
            }
        } else {
            convolve(re, im, start);
        }
    }

    private void sortByReversedBits(double[] re, double[] im, int start) {
        int shift = Integer.numberOfLeadingZeros(length) + 1;
        for (int i = 0; i < length; i++) {
            int j = shift == 32 ? 0 : Integer.reverse(i) >>> shift;
            if (i < j) {
                swap(re, start + i, start + j);
                swap(im, start + i, start + j);
            }
        }
    }

    private static void swap(double[] numbers, int i, int j) {
        double number = numbers[i];
        numbers[i] = numbers[j];
        numbers[j] = number;
    }

    /** Makes transforms of {@code size} of pairs of half that size. */
    private void combine(double[] re, double[] im, int start, int size) {
        int half = size / 2;
        int step = length / size;
        for (int block = start; block < start + length; block += size) {
            for (int i = 0; i < half; i++) {
                int low = block + i;
                int high = low + half;
                double c = cos[i * step];
                double s = sin[i * step];
                double real = re[high] * c + im[high] * s;
                double imaginary = im[high] * c - re[high] * s;
                re[high] = re[low] - real;
                im[high] = im[low] - imaginary;
                re[low] += real;
                im[low] += imaginary;
            }
        }
    }

    private void convolve(double[] re, double[] im, int start) {
        int size = inner.length;
        double[] a = new double[size];
        double[] b = new double[size];
        for (int i = 0; i < length; i++) {
            a[i] = re[start + i] * cos[i] + im[start + i] * sin[i];
            b[i] = im[start + i] * cos[i] - re[start + i] * sin[i];
        }
        inner.transform(a, b, 0);
        for (int i = 0; i < size; i++) {
            double real = a[i] * chirpReal[i] - b[i] * chirpImaginary[i];
            b[i] = a[i] * chirpImaginary[i] + b[i] * chirpReal[i];
            a[i] = real;
        }
        // With the parts exchanged it runs backwards, but for the size.
        inner.transform(b, a, 0);
        for (int i = 0; i < length; i++) {
            double real = a[i] / size;
            double imaginary = b[i] / size;
            re[start + i] = real * cos[i] + imaginary * sin[i];
            im[start + i] = imaginary * cos[i] - real * sin[i];
        }
    }
}
