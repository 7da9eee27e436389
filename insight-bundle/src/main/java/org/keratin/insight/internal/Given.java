package org.keratin.insight.internal;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What commands are given, read from text; each says what it expected. */
final class Given {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})([smhd])");

    private Given() {}

    /** A number of at least 1; {@code absent} if the text is empty. */
    static int count(String option, String text, int absent) {
        if (text.isEmpty()) {
            return absent;
        }
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < 1) {
            throw new CommandException(option + " " + text + ": expected a number, at least 1");
        }
        return Integer.parseInt(text);
    }

    /** A duration such as {@code 90s}, {@code 5m}, {@code 2h} or {@code 1d}. */
    static Duration duration(String option, String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new CommandException(
                    option
                            + " "
                            + text
                            + ": expected a number and a unit, such as 30s, 5m, 2h or 1d");
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    /** The names that are meant: all, if nothing is given. */
    static Names names(List<String> given) {
        for (String glob : given) {
            if (glob.startsWith("-")) {
                throw new CommandException(glob + ": there is no such option");
            }
        }
        return new Names(given);
    }
}
