package org.keratin.shell.internal;

import java.io.PrintStream;
import java.util.List;
import org.keratin.core.Rewrite;

/** Prints what an old dialect said otherwise. */
public final class Rewrites {

    private Rewrites() {}

    /** Prints the rewrites under a heading, behind a blank line; nothing if there are none. */
    public static void print(List<Rewrite> rewrites, PrintStream out) {
        if (rewrites.isEmpty()) {
            return;
        }
        out.println();
        out.println("Rewritten from an old dialect:");
        rewrites.forEach(
                rewrite -> out.println((rewrite.changesMeaning() ? "! " : "  ") + rewrite));
        if (rewrites.stream().anyMatch(Rewrite::changesMeaning)) {
            out.println("! Today's Keras would compute something else with what the file says.");
        }
    }

    /** Prints warnings under a heading, behind a blank line; nothing if there are none. */
    public static void printWarnings(List<String> warnings, PrintStream out) {
        if (!warnings.isEmpty()) {
            out.println();
            out.println("Warnings:");
            warnings.forEach(warning -> out.println("  " + warning));
        }
    }
}
