package org.keratin.verify.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.keratin.core.errors.Shown;

/**
 * Compares configs as JSON values: numbers by value, keys in any order. Of a registered class, the
 * module is the Python file that it was in, which nothing outside Python can know nor needs.
 */
final class JsonDifference {

    private JsonDifference() {}

    /** The first difference, as {@code path: expected …, found …}, if there is one. */
    static Optional<String> first(String path, Object expected, Object found) {
        if (expected instanceof Map<?, ?> expectedMap && found instanceof Map<?, ?> foundMap) {
            return firstInMaps(path, expectedMap, foundMap);
        }
        if (expected instanceof List<?> expectedList && found instanceof List<?> foundList) {
            return firstInLists(path, expectedList, foundList);
        }
        boolean equal =
                expected instanceof Number expectedNumber && found instanceof Number foundNumber
                        ? equal(expectedNumber, foundNumber)
                        : Objects.equals(expected, found);
        return equal ? Optional.empty() : Optional.of(text(path, expected, found));
    }

    private static Optional<String> firstInMaps(String path, Map<?, ?> expected, Map<?, ?> found) {
        for (Map.Entry<?, ?> entry : expected.entrySet()) {
            String inner = path + "." + entry.getKey();
            if (entry.getKey().equals("module") && isRegistered(expected)) {
                continue;
            }
            if (!found.containsKey(entry.getKey())) {
                return Optional.of(
                        inner
                                + ": expected "
                                + Shown.value(entry.getValue())
                                + ", found no such key");
            }
            Optional<String> difference = first(inner, entry.getValue(), found.get(entry.getKey()));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return found.entrySet().stream()
                .filter(entry -> !expected.containsKey(entry.getKey()))
                .findFirst()
                .map(
                        entry ->
                                path
                                        + "."
                                        + entry.getKey()
                                        + ": expected no such key, found "
                                        + Shown.value(entry.getValue()));
    }

    private static boolean isRegistered(Map<?, ?> config) {
        return config.get("registered_name") instanceof String name && name.contains(">");
    }

    private static Optional<String> firstInLists(String path, List<?> expected, List<?> found) {
        for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
            Optional<String> difference =
                    first(path + "[" + i + "]", expected.get(i), found.get(i));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return expected.size() == found.size()
                ? Optional.empty()
                : Optional.of(text(path, expected, found));
    }

    private static String text(String path, Object expected, Object found) {
        return path + ": expected " + Shown.value(expected) + ", found " + Shown.value(found);
    }

    private static boolean equal(Number a, Number b) {
        if (isFraction(a) && isFraction(b)) {
            return a.doubleValue() == b.doubleValue()
                    || Double.isNaN(a.doubleValue()) && Double.isNaN(b.doubleValue());
        }
        return isFinite(a) && isFinite(b) && exact(a).compareTo(exact(b)) == 0;
    }

    private static boolean isFraction(Number number) {
        return number instanceof Double || number instanceof Float;
    }

    private static boolean isFinite(Number number) {
        return !isFraction(number) || Double.isFinite(number.doubleValue());
    }

    private static BigDecimal exact(Number number) {
        if (number instanceof BigInteger big) {
            return new BigDecimal(big);
        }
        return isFraction(number)
                ? new BigDecimal(number.doubleValue())
                : BigDecimal.valueOf(number.longValue());
    }
}
