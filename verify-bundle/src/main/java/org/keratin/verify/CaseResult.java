package org.keratin.verify;

/**
 * What came of one case.
 *
 * @param id the case's
 * @param outcome whether it passed
 * @param reason why not: one difference a line; empty if it passed
 */
public record CaseResult(String id, Outcome outcome, String reason) {

    /** How a case can end. */
    public enum Outcome {
        /** The object answered as Keras did. */
        PASSED,
        /** It answered otherwise, or not at all. */
        FAILED,
        /** This version does not know how to replay the case. */
        SKIPPED
    }

    /** Of a case that passed. */
    public static CaseResult passed(String id) {
        return new CaseResult(id, Outcome.PASSED, "");
    }

    /** Of a case that failed. */
    public static CaseResult failed(String id, String reason) {
        return new CaseResult(id, Outcome.FAILED, reason);
    }

    /** Of a case that was not replayed. */
    public static CaseResult skipped(String id, String reason) {
        return new CaseResult(id, Outcome.SKIPPED, reason);
    }

    /** {@code FAILED layer/Dense/1f2e}, and the reason, further in. */
    @Override
    public String toString() {
        return outcome + " " + id + (reason.isEmpty() ? "" : "\n  " + reason.replace("\n", "\n  "));
    }
}
