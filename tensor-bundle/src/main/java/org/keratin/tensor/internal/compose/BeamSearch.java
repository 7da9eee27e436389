package org.keratin.tensor.internal.compose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A search for the likeliest label sequences of one sample under connectionist temporal
 * classification, which keeps the {@code width} best ones after each step.
 */
final class BeamSearch {

    /** A sequence, and the logarithm of its probability. */
    record Path(int[] labels, double score) {}

    /** A sequence with the probabilities that its last step was a label, and a blank. */
    private record Beam(int[] labels, double label, double blank) {

        double total() {
            return add(label, blank);
        }
    }

    // Of equally likely paths Keras prefers smaller classes: they come last here.
    private static final Comparator<int[]> ORDER =
            (a, b) -> {
                int at = Arrays.mismatch(a, b);
                if (at < 0) {
                    return 0;
                }
                return at == Math.min(a.length, b.length)
                        ? Integer.compare(a.length, b.length)
                        : Integer.compare(b[at], a[at]);
            };

    private final int classes;
    private final int width;
    private final int blank;
    private Collection<Beam> beams;

    BeamSearch(int classes, int width, int blank) {
        this.classes = classes;
        this.width = width;
        this.blank = blank;
    }

    /** Takes the logarithms of the probabilities of all classes at the next step. */
    void step(double[] logs, int offset) {
        Map<int[], Beam> extended = new TreeMap<>(ORDER);
        if (beams == null) {
            for (int c = 0; c < classes; c++) {
                extend(extended, new int[0], c, logs[offset + c], false);
            }
        } else {
            for (Beam beam : beams) {
                int last = beam.labels().length - 1;
                for (int c = 0; c < classes; c++) {
                    boolean again = last >= 0 && beam.labels()[last] == c;
                    double score = logs[offset + c];
                    if (again) {
                        // Without a blank between them, two labels are one that lasts.
                        extend(extended, beam.labels(), c, score + beam.label(), true);
                        extend(extended, beam.labels(), c, score + beam.blank(), false);
                    } else {
                        extend(extended, beam.labels(), c, score + beam.total(), false);
                    }
                }
            }
        }
        beams = likeliest(extended.values(), width);
    }

    private void extend(
            Map<int[], Beam> into, int[] labels, int next, double score, boolean lasts) {
        if (score == Double.NEGATIVE_INFINITY) {
            return;
        }
        boolean isBlank = next == blank;
        int[] path = labels;
        if (!isBlank && !lasts) {
            path = Arrays.copyOf(labels, labels.length + 1);
            path[labels.length] = next;
        }
        double none = Double.NEGATIVE_INFINITY;
        into.merge(
                path,
                new Beam(path, isBlank ? none : score, isBlank ? score : none),
                (a, b) ->
                        new Beam(a.labels(), add(a.label(), b.label()), add(a.blank(), b.blank())));
    }

    private static List<Beam> likeliest(Collection<Beam> beams, int count) {
        List<Beam> sorted = new ArrayList<>(beams);
        sorted.sort(Comparator.comparingDouble(Beam::total));
        return sorted.subList(Math.max(0, sorted.size() - count), sorted.size());
    }

    /** The {@code count} likeliest sequences so far, the best one first; fewer if there are. */
    List<Path> best(int count) {
        Map<int[], Beam> ordered = new TreeMap<>(ORDER);
        beams.forEach(beam -> ordered.put(beam.labels(), beam));
        List<Path> paths = new ArrayList<>();
        for (Beam beam : likeliest(ordered.values(), count)) {
            paths.add(0, new Path(beam.labels(), beam.total()));
        }
        return paths;
    }

    private static double add(double a, double b) {
        double high = Math.max(a, b);
        return high == Double.NEGATIVE_INFINITY
                ? high
                : high + Math.log1p(Math.exp(Math.min(a, b) - high));
    }
}
