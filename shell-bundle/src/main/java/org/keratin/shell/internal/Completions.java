package org.keratin.shell.internal;

import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.CommandSessionListener;

/**
 * Lets Tab complete the arguments of the commands in each session of Gogo's JLine shell.
 *
 * <p>That shell keeps the completions of a session in a variable of it, and has a command, {@code
 * complete}, that adds to them. They are added before a session's first command that finds both;
 * other shells have neither, and nothing is done.
 */
final class Completions implements CommandSessionListener {

    /** The command that gives the names; shells do not offer names that begin so. */
    static final String NAMES = "__names";

    private static final String SESSION_COMPLETIONS = ".completions";
    private static final String COMPLETE = "gogo:complete";
    private static final String DONE = ".keras.completions";
    private static final String OF_NAMES =
            "keras:" + NAMES + " ($.commandLine line) ($.commandLine cursor)";
    private static final String OF_FILES = "__files";

    @Override
    public void beforeExecute(CommandSession session, CharSequence line) {
        boolean possible =
                session.get(SESSION_COMPLETIONS) != null && session.get(COMPLETE) != null;
        if (possible && session.get(DONE) == null) {
            // First: the commands below come by here, too.
            session.put(DONE, true);
            add(session);
        }
    }

    private static void add(CommandSession session) {
        try {
            add(session, "classes", "List the classes that are there", null);
            add(session, "describe", "Show what a class is", OF_NAMES);
            add(session, "providers", "List who provides a class", OF_NAMES);
            add(session, "deserialize", "Show what a config turns into", OF_FILES);
            add(session, "verify", "Replay recorded cases, try model files", OF_FILES);
            add(session, "summary", "Show the layers of a model", OF_FILES);
            add(session, "predict", "Compute the outputs of a model", OF_FILES);
            add(session, "weights", "List the weights in a file", OF_FILES);
            add(session, "convert", "Bring a model into the format of today", OF_FILES);
            add(session, "inspect", "Tell what is in a file", OF_FILES);
            add(session, "plot", "Draw the graph of a model", OF_FILES);
        } catch (Exception e) {
            // Gogo passes over what a listener throws, and the session goes on without.
            throw new IllegalStateException("expected the complete of Gogo's JLine shell", e);
        }
    }

    private static void add(
            CommandSession session, String command, String description, String argument)
            throws Exception {
        String complete = COMPLETE + " -c " + KerasCommands.SCOPE + ":" + command;
        session.execute(complete + " -e");
        session.execute(complete + " -d '" + description + "'");
        if (argument != null) {
            session.execute(complete + " -a '" + argument + "'");
        }
    }

    /**
     * The names as they have to be typed: a {@code >} that is not in quotes would send the
     * command's output to a file.
     *
     * @param cursor where in the line the word that is completed ends
     */
    static List<String> escaped(List<String> names, String line, int cursor) {
        String before = line.substring(0, Math.max(0, Math.min(cursor, line.length())));
        boolean quoted = isOpen(before, '\'') || isOpen(before, '"');
        return quoted ? names : names.stream().map(name -> name.replace(">", "\\>")).toList();
    }

    private static boolean isOpen(String text, char quote) {
        return text.chars().filter(c -> c == quote).count() % 2 == 1;
    }

    @Override
    public void afterExecute(CommandSession session, CharSequence line, Exception failure) {}

    @Override
    public void afterExecute(CommandSession session, CharSequence line, Object result) {}
}
