package org.keratin.models.internal;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names and versions of models, as the names of their files say them. */
final class ModelVersions {

    /** By number, part for part; where a part is no number, by its text. */
    static final Comparator<String> ORDER = ModelVersions::compare;

    private static final Pattern NAME = Pattern.compile("(.+?)[-_]v?(\\d+(?:\\.\\d+)*)");
    private static final Pattern ENDING =
            Pattern.compile("\\.(keras|h5|hdf5|json)$", Pattern.CASE_INSENSITIVE);

    private ModelVersions() {}

    /** {@code churn} for {@code churn-1.2.keras}. */
    static String name(String fileName) {
        Matcher matcher = NAME.matcher(stem(fileName));
        return matcher.matches() ? matcher.group(1) : stem(fileName);
    }

    /** {@code 1.2} for {@code churn-1.2.keras}, {@code 0} for {@code churn.keras}. */
    static String version(String fileName) {
        Matcher matcher = NAME.matcher(stem(fileName));
        return matcher.matches() ? matcher.group(2) : "0";
    }

    private static String stem(String fileName) {
        return ENDING.matcher(fileName).replaceFirst("");
    }

    private static int compare(String a, String b) {
        String[] left = a.split("\\.");
        String[] right = b.split("\\.");
        for (int i = 0; i < Math.max(left.length, right.length); i++) {
            String one = i < left.length ? left[i] : "0";
            String other = i < right.length ? right[i] : "0";
            int order =
                    isNumber(one) && isNumber(other)
                            ? Long.compare(Long.parseLong(one), Long.parseLong(other))
                            : one.compareTo(other);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static boolean isNumber(String part) {
        return part.matches("\\d{1,18}");
    }
}
