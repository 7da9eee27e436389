package org.keratin.benchmarks.run;

import java.util.List;

/**
 * What one contender took in each round.
 *
 * @param seconds for one piece of work, a mean for each round, sorted
 */
record Measured(List<Double> seconds) {

    Measured {
        seconds = seconds.stream().sorted().toList();
    }

    double median() {
        int middle = seconds.size() / 2;
        return seconds.size() % 2 == 1
                ? seconds.get(middle)
                : (seconds.get(middle - 1) + seconds.get(middle)) / 2;
    }

    /** How far the middle half of the rounds lies apart, as a part of the median. */
    double spread() {
        int quarter = seconds.size() / 4;
        return (seconds.get(seconds.size() - 1 - quarter) - seconds.get(quarter)) / median();
    }
}
