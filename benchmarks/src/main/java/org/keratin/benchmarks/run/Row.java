package org.keratin.benchmarks.run;

import java.util.Map;

/**
 * One line of the table.
 *
 * @param id by which it is chosen on the command line
 * @param title what the work is
 * @param unit of its numbers
 * @param operations how many operations one piece of work is, where that counts; else 1
 * @param slow whether {@code --quick} leaves it out
 * @param goal what to reach
 * @param recorded what others took elsewhere
 * @param contenders makes the work of each contender, Keratin's first
 */
record Row(
        String id,
        String title,
        Unit unit,
        double operations,
        boolean slow,
        Goal goal,
        Recorded recorded,
        Contenders contenders) {

    /** The name under which Keratin competes. */
    static final String KERATIN = "Keratin";

    /** Makes the work of each contender, by name. */
    @FunctionalInterface
    interface Contenders {
        Map<String, Work> open() throws Exception;
    }

    double number(Measured measured) {
        return unit.of(measured.median(), operations);
    }
}
