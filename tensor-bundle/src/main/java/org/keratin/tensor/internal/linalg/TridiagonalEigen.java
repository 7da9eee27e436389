package org.keratin.tensor.internal.linalg;

/**
 * The eigenvalues of a symmetric matrix of three diagonals, by rotations that leave less and less
 * beside the main one. Blocks are worked on from the end with the smaller values, as LAPACK does,
 * so that the vectors have the signs that it gives.
 */
final class TridiagonalEigen {

    private static final int MOST_SWEEPS = 30;
    private static final double PRECISION = Math.ulp(1.0) / 2;

    private final int n;
    private final double[] diagonal;
    private final double[] beside;
    private final double[] vectors;
    private int sweeps;

    /**
     * Works in place: eigenvalues on the diagonal, vectors as columns, rotated from what is there.
     */
    TridiagonalEigen(double[] diagonal, double[] beside, double[] vectors) {
        this.n = diagonal.length;
        this.diagonal = diagonal;
        this.beside = beside;
        this.vectors = vectors;
    }

    /** Finds all of them, ascending; {@code false} if the rotations come to no end. */
    boolean solve() {
        int first = 0;
        while (first < n) {
            int last = first;
            while (last < n - 1 && !isSmall(last)) {
                last++;
            }
            if (last < n - 1) {
                beside[last] = 0;
            }
            if (!block(first, last)) {
                return false;
            }
            first = last + 1;
        }
        sort();
        return true;
    }

    private boolean isSmall(int m) {
        double size = Math.sqrt(Math.abs(diagonal[m])) * Math.sqrt(Math.abs(diagonal[m + 1]));
        return Math.abs(beside[m]) <= size * PRECISION;
    }

    private boolean isNegligible(int m) {
        double product = PRECISION * PRECISION * Math.abs(diagonal[m]) * Math.abs(diagonal[m + 1]);
        return beside[m] * beside[m] <= product + Double.MIN_NORMAL;
    }

    private boolean block(int first, int last) {
        boolean up = Math.abs(diagonal[last]) >= Math.abs(diagonal[first]);
        int at = up ? first : last;
        while (up ? at <= last : at >= first) {
            int end = up ? endAbove(at, last) : endBelow(at, first);
            if (end == at) {
                at += up ? 1 : -1;
            } else if (Math.abs(end - at) == 1) {
                pair(Math.min(at, end));
                at += up ? 2 : -2;
            } else if (sweeps++ < MOST_SWEEPS * n) {
                sweep(at, end, up ? 1 : -1);
            } else {
                return false;
            }
        }
        return true;
    }

    private int endAbove(int at, int last) {
        int end = at;
        while (end < last && !isNegligible(end)) {
            end++;
        }
        if (end < last) {
            beside[end] = 0;
        }
        return end;
    }

    private int endBelow(int at, int first) {
        int end = at;
        while (end > first && !isNegligible(end - 1)) {
            end--;
        }
        if (end > first) {
            beside[end - 1] = 0;
        }
        return end;
    }

    /** One sweep from {@code end} to {@code at}, shifted towards an eigenvalue. */
    private void sweep(int at, int end, int step) {
        int near = Math.min(at, at + step);
        double g = (diagonal[at + step] - diagonal[at]) / (2 * beside[near]);
        double r = Math.hypot(g, 1);
        g = diagonal[end] - diagonal[at] + beside[near] / (g + Math.copySign(r, g));
        double sine = 1;
        double cosine = 1;
        double p = 0;
        for (int i = end; i != at; i -= step) {
            int to = i - step;
            int between = Math.min(i, to);
            double f = sine * beside[between];
            double b = cosine * beside[between];
            r = Math.copySign(Math.hypot(g, f), g);
            if (f == 0) {
                r = g;
            } else if (g == 0) {
                r = f;
            }
            cosine = r == 0 ? 1 : g / r;
            sine = r == 0 ? 0 : f / r;
            if (i != end) {
                beside[Math.min(i, i + step)] = r;
            }
            g = diagonal[i] - p;
            double turn = (diagonal[to] - g) * sine + 2 * cosine * b;
            p = sine * turn;
            diagonal[i] = g + p;
            g = cosine * turn - b;
            turn(between, cosine, step > 0 ? -sine : sine);
        }
        diagonal[at] -= p;
        beside[near] = g;
    }

    /** A block of two, solved at once. */
    private void pair(int i) {
        double sum = diagonal[i] + diagonal[i + 1];
        double difference = diagonal[i] - diagonal[i + 1];
        double twice = 2 * beside[i];
        double root = Math.hypot(difference, twice);
        double large =
                Math.abs(diagonal[i]) > Math.abs(diagonal[i + 1]) ? diagonal[i] : diagonal[i + 1];
        double small = large == diagonal[i] ? diagonal[i + 1] : diagonal[i];
        double high = (sum < 0 ? sum - root : sum + root) / 2;
        double low = sum == 0 ? -root / 2 : large / high * small - beside[i] / high * beside[i];
        double apart = difference >= 0 ? difference + root : difference - root;
        double cosine;
        double sine;
        if (Math.abs(apart) > Math.abs(twice)) {
            double ratio = -twice / apart;
            sine = 1 / Math.sqrt(1 + ratio * ratio);
            cosine = ratio * sine;
        } else {
            double ratio = twice == 0 ? 0 : -apart / twice;
            cosine = 1 / Math.sqrt(1 + ratio * ratio);
            sine = ratio * cosine;
        }
        if (sum < 0 == difference < 0) {
            double swapped = cosine;
            cosine = -sine;
            sine = swapped;
        }
        turn(i, cosine, sine);
        diagonal[i] = high;
        diagonal[i + 1] = low;
        beside[i] = 0;
    }

    /** Rotates columns {@code i} and {@code i + 1} of the vectors. */
    private void turn(int i, double cosine, double sine) {
        for (int k = i; k < vectors.length; k += n) {
            double next = vectors[k + 1];
            vectors[k + 1] = cosine * next - sine * vectors[k];
            vectors[k] = sine * next + cosine * vectors[k];
        }
    }

    private void sort() {
        for (int i = 0; i < n; i++) {
            int least = i;
            for (int j = i + 1; j < n; j++) {
                least = diagonal[j] < diagonal[least] ? j : least;
            }
            swap(diagonal, least, i);
            for (int k = 0; k < vectors.length; k += n) {
                swap(vectors, k + least, k + i);
            }
        }
    }

    private static void swap(double[] array, int i, int j) {
        double element = array[i];
        array[i] = array[j];
        array[j] = element;
    }
}
