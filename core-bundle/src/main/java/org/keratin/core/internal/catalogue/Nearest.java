package org.keratin.core.internal.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that is most like one that is not known. */
public final class Nearest {

    private Nearest() {}

    /**
     * The name most like {@code name}, if one is like it at all; what stands before the class's
     * name counts little.
     */
    public static Optional<String> to(String name, Collection<String> known) {
        String wanted = simple(name);
        int most = Math.max(2, wanted.length() / 3);
        return known.stream()
                .map(
                        candidate ->
                                new Candidate(candidate, distance(wanted, simple(candidate), most)))
                .filter(candidate -> candidate.distance <= most)
                .min(
                        Comparator.comparingInt(Candidate::distance)
                                .thenComparing(candidate -> candidate.name.length())
                                .thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    private record Candidate(String name, int distance) {}

    private static String simple(String name) {
        int at = Math.max(name.lastIndexOf('.'), name.lastIndexOf('>'));
        return name.substring(at + 1).toLowerCase(Locale.ROOT).replace("_", "");
    }

    /**
     * Levenshtein's distance, or something above {@code most}; a name that begins with the other is
     * near.
     */
    private static int distance(String a, String b, int most) {
        if (a.length() > 3 && b.length() > 3 && (a.startsWith(b) || b.startsWith(a))) {
            return 1;
        }
        if (Math.abs(a.length() - b.length()) > most || a.length() > 200) {
            return most + 1;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
