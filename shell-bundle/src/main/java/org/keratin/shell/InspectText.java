package org.keratin.shell;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import org.keratin.files.ClassUse;
import org.keratin.files.FileLimits;
import org.keratin.files.Inspection;
import org.keratin.files.ModelFiles;
import org.keratin.shell.internal.Table;

/** Prints what is in a file that one does not trust. */
public final class InspectText {

    private final ModelFiles files;

    /** Makes one. */
    public InspectText(ModelFiles files) {
        this.files = files;
    }

    /**
     * Prints what a file is, which classes and which Python code it names, its weights, what is odd
     * about it, and a verdict. No object is made of anything in it.
     *
     * @return what was found
     * @throws org.keratin.core.errors.KeratinException if there is no such file
     */
    public Inspection inspect(Path file, PrintStream out) {
        Inspection found = files.inspect(file, FileLimits.DEFAULT);
        out.println(file + ": " + found.format().what());
        if (found.kerasVersion() != null) {
            out.println("written by Keras " + found.kerasVersion());
        }
        classes(found, out);
        lambdas(found, out);
        weights(found, out);
        findings(found, out);
        out.println();
        out.println("Verdict: " + verdict(found));
        return found;
    }

    private static void classes(Inspection found, PrintStream out) {
        if (found.classes().isEmpty()) {
            return;
        }
        out.println();
        out.println("Classes:");
        Table table = new Table();
        found.classes().stream()
                .sorted(Comparator.comparing(ClassUse::status).reversed())
                .forEach(use -> table.add(use.name(), use.count() + "×", status(use.status())));
        table.print("  ", out);
    }

    private static String status(ClassUse.Status status) {
        return switch (status) {
            case BUILT_IN -> "built in";
            case REGISTERED -> "registered";
            case MISSING -> "MISSING";
        };
    }

    private static void lambdas(Inspection found, PrintStream out) {
        if (found.lambdas().isEmpty()) {
            return;
        }
        out.println();
        out.println("Python code, which never runs here:");
        Table table = new Table();
        found.lambdas().forEach(use -> table.add(use.path(), "sha256 " + use.sha256()));
        table.print("  ", out);
    }

    private static void weights(Inspection found, PrintStream out) {
        if (found.weights().isEmpty()) {
            return;
        }
        out.println();
        out.println("Weights:");
        Table table = new Table();
        found.weights()
                .forEach(
                        weight ->
                                table.add(
                                        weight.path(),
                                        String.valueOf(weight.shape()),
                                        weight.dtype() == null ? "?" : weight.dtype().kerasName()));
        table.print("  ", out);
    }

    private static void findings(Inspection found, PrintStream out) {
        if (!found.findings().isEmpty()) {
            out.println();
            out.println("Odd:");
            found.findings().forEach(finding -> out.println("  " + finding));
        }
    }

    private static String verdict(Inspection found) {
        String name = found.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return name
                + ", "
                + switch (found.verdict()) {
                    case SAFE -> "nothing in it is refused";
                    case NEEDS_CLASSES ->
                            "it loads once a plug-in provides the classes that are missing";
                    case REFUSED -> "it is not loaded as it is";
                    case NOT_A_MODEL -> found.format().toDo();
                };
    }
}
