package org.keratin.shell;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.keratin.verify.CaseResult;
import org.keratin.verify.FileVerifier;
import org.keratin.verify.Report;

/** Verifies recorded cases and model files, and prints those that did not pass. */
public final class VerifyText {

    private final FileVerifier verifier;

    /** Makes one. */
    public VerifyText(FileVerifier verifier) {
        this.verifier = verifier;
    }

    /**
     * Verifies all, prints a line for each case or file that failed or was skipped, and why, as
     * soon as that is known; at the end, how many there were: {@code 118 passed, 2 failed, 0
     * skipped}.
     *
     * @param paths files of cases, model files, or folders of these
     * @throws org.keratin.verify.CaseException if a file of cases cannot be read
     */
    public Report verify(List<Path> paths, PrintStream out) {
        Report report = Report.EMPTY;
        for (Path path : paths) {
            report = report.with(verifier.verify(path, result -> print(result, out)));
        }
        out.println(report);
        return report;
    }

    private static void print(CaseResult result, PrintStream out) {
        if (result.outcome() != CaseResult.Outcome.PASSED) {
            out.println(result.outcome() + " " + result.id() + "  " + onOneLine(result));
        }
    }

    /** The differences; what stands further in, as an error's advice does, is left out. */
    private static String onOneLine(CaseResult result) {
        String reason =
                result.reason()
                        .lines()
                        .filter(line -> !line.startsWith(" "))
                        .collect(Collectors.joining("; "));
        String named = result.id() + ": "; // Errors about a file begin with its name.
        return reason.startsWith(named) ? reason.substring(named.length()) : reason;
    }
}
