package org.keratin.launcher;

import java.util.List;

/**
 * Bundles that are needed together; each command starts the groups that it needs.
 *
 * <p>The start levels bring the terminal up before the shell, and the shell last: its prompt then
 * finds everything there. In a group, the order is that of starting.
 */
enum BundleGroup {
    /** Keras itself. */
    KERAS(1, "gson", "org.keratin.tensor", "org.keratin.core", "org.keratin.keras"),

    /** The {@code keras:*} commands. */
    COMMANDS(
            1,
            "org.apache.felix.gogo.runtime",
            "org.keratin.files",
            "org.keratin.verify",
            "org.keratin.shell"),

    /** The guided tour. */
    DEMO(1, "org.keratin.demo"),

    /** What plug-in authors may rely on. */
    SERVICES(
            1,
            "org.osgi.util.function",
            "org.osgi.util.promise",
            "org.osgi.service.component",
            "org.apache.felix.configadmin",
            "org.apache.felix.scr"),

    /** Model files as services. */
    MODELS(1, "org.keratin.models"),

    /** What happens to classes and models. */
    INSIGHT(1, "org.keratin.insight"),

    /** Bundles of missing classes, found and installed. */
    REPOSITORIES(1, "org.keratin.repositories"),

    /** The terminal, and the framework's own commands. */
    TERMINAL(2, "jline", "org.apache.felix.gogo.command"),

    /** What watches {@code deploy/}. */
    DEPLOYMENT(3, "org.apache.felix.fileinstall"),

    /** The prompt. */
    PROMPT(4, "org.apache.felix.gogo.jline");

    /** The level at which every group is started. */
    static final int HIGHEST_START_LEVEL = 4;

    private final int startLevel;
    private final List<String> bundles;

    BundleGroup(int startLevel, String... bundles) {
        this.startLevel = startLevel;
        this.bundles = List.of(bundles);
    }

    int startLevel() {
        return startLevel;
    }

    /** The names of the jars in {@code bundles/}, without {@code .jar}. */
    List<String> bundles() {
        return bundles;
    }
}
