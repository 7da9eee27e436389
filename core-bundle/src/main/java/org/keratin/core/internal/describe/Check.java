package org.keratin.core.internal.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.AtMost;
import org.keratin.core.config.OneOf;

/** What an annotation demands of a value. */
record Check(String words, Predicate<Object> predicate) {

    static List<Check> of(AtLeast least, AtMost most, OneOf oneOf) {
        List<Check> checks = new ArrayList<>();
        // An annotation is asked once: each question goes through a proxy.
        if (least != null) {
            double bound = least.value();
            checks.add(new Check("at least " + plain(bound), value -> number(value) >= bound));
        }
        if (most != null) {
            double bound = most.value();
            checks.add(new Check("at most " + plain(bound), value -> number(value) <= bound));
        }
        if (oneOf != null) {
            Set<String> allowed = new TreeSet<>(List.of(oneOf.value()));
            checks.add(
                    new Check(
                            "one of " + allowed,
                            value -> !(value instanceof String) || allowed.contains(value)));
        }
        return checks;
    }

    boolean allows(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().allMatch(this::allows);
        }
        return predicate.test(value);
    }

    private static double number(Object value) {
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private static String plain(double bound) {
        return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
    }
}
