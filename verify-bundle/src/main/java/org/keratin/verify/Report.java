package org.keratin.verify;

/**
 * What came of many cases, as counts.
 *
 * @param passed how many passed
 * @param failed how many failed
 * @param skipped how many were not replayed
 */
public record Report(int passed, int failed, int skipped) {

    /** Of no case. */
    public static final Report EMPTY = new Report(0, 0, 0);

    /** With one more case. */
    public Report with(CaseResult result) {
        return switch (result.outcome()) {
            case PASSED -> new Report(passed + 1, failed, skipped);
            case FAILED -> new Report(passed, failed + 1, skipped);
            case SKIPPED -> new Report(passed, failed, skipped + 1);
        };
    }

    /** With the cases of another. */
    public Report with(Report other) {
        return new Report(passed + other.passed, failed + other.failed, skipped + other.skipped);
    }

    /** The closing line: {@code 118 passed, 2 failed, 0 skipped}. */
    @Override
    public String toString() {
        return passed + " passed, " + failed + " failed, " + skipped + " skipped";
    }
}
