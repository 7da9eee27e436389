package org.keratin.shell;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.keratin.core.KerasJson;
import org.keratin.verify.CaseResult;
import org.keratin.verify.Report;
import org.keratin.verify.Verifier;

/** Replays recorded cases and prints those that did not pass. */
public final class VerifyText {

    private final Verifier verifier;
    private final KerasJson json;

    /** Makes one. */
    public VerifyText(Verifier verifier, KerasJson json) {
        this.verifier = verifier;
        this.json = json;
    }

    /**
     * Replays all cases, prints a line for each one that failed or was skipped, and why, as soon as
     * that is known; at the end, how many there were: {@code 118 passed, 2 failed, 0 skipped}.
     *
     * @param paths files of cases, or folders of these
     * @throws org.keratin.verify.CaseException if one cannot be read
     */
    public Report verify(List<Path> paths, PrintStream out) {
        Report report = Report.EMPTY;
        for (Path path : paths) {
            report = report.with(verifier.verify(path, json, result -> print(result, out)));
        }
        out.println(report);
        return report;
    }

    private static void print(CaseResult result, PrintStream out) {
        if (result.outcome() != CaseResult.Outcome.PASSED) {
            out.println(result.outcome() + " " + result.id() + "  " + onOneLine(result.reason()));
        }
    }

    /** The differences; what stands further in, as an error's advice does, is left out. */
    private static String onOneLine(String reason) {
        return reason.lines()
                .filter(line -> !line.startsWith(" "))
                .collect(Collectors.joining("; "));
    }
}
