package org.keratin.core.errors;

/** Values as error messages show them: as JSON would write them, and never long. */
public final class Shown {

    private static final int LONGEST = 120;

    private Shown() {}

    /** {@code value}, strings quoted, cut after 120 characters. */
    public static String value(Object value) {
        if (value instanceof String text) {
            return '"' + shorten(text) + '"';
        }
        if (value instanceof java.util.Map<?, ?> map) {
            return "a dict with the keys " + shorten(map.keySet().toString());
        }
        if (value instanceof java.util.List<?> list) {
            return "a list of "
                    + list.size()
                    + (list.size() > 8 ? "" : " " + shorten(describe(list)));
        }
        return shorten(String.valueOf(value));
    }

    private static String describe(java.util.List<?> list) {
        return list.stream()
                .map(
                        item ->
                                item instanceof java.util.Collection<?>
                                        ? "[…]"
                                        : item instanceof java.util.Map<?, ?> ? "{…}" : value(item))
                .toList()
                .toString();
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
