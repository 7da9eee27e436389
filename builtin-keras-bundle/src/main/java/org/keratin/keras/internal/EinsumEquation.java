package org.keratin.keras.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;

/**
 * The equation of a product with a kernel: {@code "abc,cde->abde"}, or with leading or trailing
 * axes left out, {@code "...c,cd->...d"} or {@code "bc...,cd->bd..."}.
 *
 * @param input the label of each axis of the input that is spelled out
 * @param kernel the label of each axis of the kernel
 * @param output the label of each axis of the output that is spelled out
 * @param left whether leading axes are left out
 * @param right whether trailing axes are left out
 */
public record EinsumEquation(
        String input, String kernel, String output, boolean left, boolean right) {

    private static final String LABELS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final Pattern FORM =
            Pattern.compile(
                    "(\\.\\.\\.)?([a-zA-Z]+)(\\.\\.\\.)?,([a-zA-Z]+)"
                            + "->(\\.\\.\\.)?([a-zA-Z]+)(\\.\\.\\.)?");

    /**
     * Reads an equation.
     *
     * @throws ConfigException if it has another form; {@code key} says where it stands
     */
    public static EinsumEquation of(String key, String equation) {
        Matcher form = FORM.matcher(equation == null ? "" : equation);
        if (form.matches()) {
            boolean left = form.group(1) != null;
            boolean right = form.group(3) != null;
            boolean same = left == (form.group(5) != null) && right == (form.group(7) != null);
            boolean enough = !right || form.group(2).length() > 1;
            if (same && enough && !(left && right)) {
                return new EinsumEquation(form.group(2), form.group(4), form.group(6), left, right);
            }
        }
        throw ConfigException.expected(
                key,
                "an equation like \"ab,bc->ac\", \"...b,bc->...c\" or \"ab...,bc->ac...\"",
                equation);
    }

    /** How many axes of an input of a rank are left out. */
    int elided(int rank) {
        int elided = rank - input.length();
        if (elided < 0 || elided > 0 && !left && !right) {
            throw new ShapeException(
                    "expected an input of rank "
                            + input.length()
                            + (left || right ? " at least" : "")
                            + " for the equation "
                            + this
                            + ", found rank "
                            + rank);
        }
        return elided;
    }

    /** This equation for inputs of a rank, with a label for each axis. */
    public EinsumEquation spelledOut(int rank) {
        int elided = elided(rank);
        String used = input + kernel + output;
        String labels =
                LABELS.chars()
                        .filter(label -> used.indexOf(label) < 0)
                        .limit(elided)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        if (labels.length() < elided) {
            throw new ShapeException(
                    "expected at most " + LABELS.length() + " axes in all, found rank " + rank);
        }
        return left
                ? new EinsumEquation(labels + input, kernel, labels + output, false, false)
                : new EinsumEquation(input + labels, kernel, output + labels, false, false);
    }

    /** The axes of the kernel that are the output's, or those that are not. */
    IntStream kernelAxes(boolean ofOutput) {
        return IntStream.range(0, kernel.length())
                .filter(axis -> output.indexOf(kernel.charAt(axis)) >= 0 == ofOutput);
    }

    @Override
    public String toString() {
        String before = left ? "..." : "";
        String behind = right ? "..." : "";
        return before + input + behind + "," + kernel + "->" + before + output + behind;
    }
}
