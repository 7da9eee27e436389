package org.keratin.launcher;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code keratin verify}: proves classes equal to their Python originals. */
@Command(
        name = "verify",
        header = "Replays recorded cases and compares every value with what Keras answered.",
        description = {
            "",
            "Prints a line for each case that fails: its id, and the largest difference. The last"
                    + " line counts: N passed, M failed, K skipped. A case whose class is not there"
                    + " has failed. Exit code 1 on any failure.",
            ""
        })
final class VerifyCommand extends ShellCommand {

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "*.jsonl, *.jsonl.gz, or a folder of these.")
    private List<String> paths;

    @Override
    String name() {
        return "keras:verify";
    }

    @Override
    List<String> arguments() {
        return paths;
    }
}
