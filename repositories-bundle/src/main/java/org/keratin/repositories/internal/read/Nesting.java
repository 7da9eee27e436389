package org.keratin.repositories.internal.read;

/** Refuses filters that are nested so deep that matching them would exhaust the stack. */
final class Nesting {

    private Nesting() {}

    /**
     * Checks a filter, or a header with filters in it.
     *
     * @throws IllegalArgumentException if parentheses are nested too deep
     */
    static void check(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth = Math.max(0, depth - 1);
            }
            if (depth > Budget.DEPTH) {
                throw new IllegalArgumentException(
                        "expected filters at most " + Budget.DEPTH + " deep, found a deeper one");
            }
        }
    }
}
