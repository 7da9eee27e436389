package org.keratin.insight.internal;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names that somebody asks for: globs, in which {@code *} stands for any characters and {@code
 * ?} for one.
 */
final class Names {

    private final List<Pattern> patterns;

    /** All names, if there is no glob. */
    Names(List<String> globs) {
        patterns = globs.stream().map(Names::pattern).toList();
    }

    private static Pattern pattern(String glob) {
        return Pattern.compile(
                glob.chars()
                        .mapToObj(
                                c ->
                                        switch (c) {
                                            case '*' -> ".*";
                                            case '?' -> ".";
                                            default -> Pattern.quote(Character.toString(c));
                                        })
                        .collect(Collectors.joining()),
                Pattern.DOTALL);
    }

    boolean areAll() {
        return patterns.isEmpty();
    }

    boolean hold(String name) {
        return areAll() || patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }
}
