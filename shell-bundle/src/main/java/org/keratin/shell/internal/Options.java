package org.keratin.shell.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a command was given: options, {@code --name value} or {@code --name=value}, anywhere among
 * the other arguments. Behind {@code --} there are none.
 */
final class Options {

    private final List<String> arguments = new ArrayList<>();
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private Options() {}

    /**
     * Takes a command's arguments apart.
     *
     * @param valued the options that have a value
     * @param flags those that have none
     * @throws CommandException if there are others
     */
    static Options parse(List<String> given, Set<String> valued, Set<String> flags) {
        Options options = new Options();
        for (int i = 0; i < given.size(); i++) {
            String argument = given.get(i);
            if (argument.equals("--")) {
                options.arguments.addAll(given.subList(i + 1, given.size()));
                break;
            }
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (!argument.startsWith("-") || argument.equals("-")) {
                options.arguments.add(argument);
            } else if (flags.contains(argument)) {
                options.add(argument, "");
            } else if (!valued.contains(name)) {
                throw unknown(name, valued, flags);
            } else if (equals >= 0) {
                options.add(name, argument.substring(equals + 1));
            } else if (i + 1 < given.size()) {
                options.add(name, given.get(++i));
            } else {
                throw new CommandException(name + ": expected a value");
            }
        }
        return options;
    }

    private static CommandException unknown(String name, Set<String> valued, Set<String> flags) {
        List<String> known = new ArrayList<>(valued);
        known.addAll(flags);
        return new CommandException(
                "expected an option, one of "
                        + known.stream().sorted().toList()
                        + ", found "
                        + name);
    }

    private void add(String name, String value) {
        values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    /** The arguments that are no options. */
    List<String> arguments() {
        return arguments;
    }

    /** The only argument, called {@code what} if it is missing. */
    String argument(String what) {
        if (arguments.size() != 1) {
            throw new CommandException(
                    "expected " + what + ", found " + (arguments.isEmpty() ? "none" : arguments));
        }
        return arguments.get(0);
    }

    /** Whether a flag is there. */
    boolean has(String flag) {
        return values.containsKey(flag);
    }

    /** The last value of an option, if it is there. */
    Optional<String> value(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** All values of an option. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }
}
