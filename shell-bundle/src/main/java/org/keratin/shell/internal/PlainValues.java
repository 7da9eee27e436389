package org.keratin.shell.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Plain values on one line, as JSON would write them, Keras's special forms as Python would. */
public final class PlainValues {

    private static final int LONGEST = 160;
    private static final int MOST_ITEMS = 16;

    private PlainValues() {}

    /** {@code value}, strings quoted; never long. */
    public static String inline(Object value) {
        return shorten(written(value));
    }

    private static String written(Object value) {
        if (value instanceof String text) {
            return '"' + printable(text) + '"';
        }
        if (value instanceof List<?> list) {
            return items("[", list, "]");
        }
        if (value instanceof Map<?, ?> map) {
            return isSpecial(map) ? special(map) : dict(map);
        }
        return String.valueOf(value);
    }

    /** Whether {@code map} is a special form: {@code __tuple__}, {@code __tensor__}, … */
    static boolean isSpecial(Map<?, ?> map) {
        return map.get("class_name") instanceof String name
                && name.startsWith("__")
                && name.endsWith("__");
    }

    private static String special(Map<?, ?> form) {
        Map<?, ?> config = form.get("config") instanceof Map<?, ?> inner ? inner : Map.of();
        return switch ((String) form.get("class_name")) {
            case "__tuple__" ->
                    form.get("items") instanceof List<?> list ? items("(", list, ")") : dict(form);
            case "__tensor__", "__numpy__" ->
                    config.get("dtype") + " array " + written(config.get("value"));
            case "__keras_tensor__" ->
                    config.get("dtype") + " tensor " + written(config.get("shape"));
            case "__ellipsis__" -> "...";
            default -> dict(form);
        };
    }

    private static String items(String open, List<?> list, String close) {
        String items =
                list.stream()
                        .limit(MOST_ITEMS)
                        .map(PlainValues::written)
                        .collect(Collectors.joining(", "));
        String rest = list.size() > MOST_ITEMS ? ", … " + list.size() + " in all" : "";
        return open + items + rest + close;
    }

    private static String dict(Map<?, ?> map) {
        return map.entrySet().stream()
                .limit(MOST_ITEMS)
                .map(
                        entry ->
                                printable(String.valueOf(entry.getKey()))
                                        + ": "
                                        + written(entry.getValue()))
                .collect(Collectors.joining(", ", "{", map.size() > MOST_ITEMS ? ", …}" : "}"));
    }

    /** {@code text} without what would steer the terminal: a file's text must not. */
    static String printable(String text) {
        return shorten(text)
                .codePoints()
                .mapToObj(
                        c ->
                                Character.isISOControl(c)
                                        ? String.format("\\u%04x", c)
                                        : Character.toString(c))
                .collect(Collectors.joining());
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
