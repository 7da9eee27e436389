package org.keratin.launcher;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code keratin verify}: proves classes equal to their Python originals. */
@Command(
        name = "verify",
        header =
                "Replays recorded cases, loads model files, and compares what they answer with what"
                        + " Keras answered.",
        description = {
            "",
            "Prints a line for each case or file that fails: its id, and the largest difference. The"
                    + " last line counts: N passed, M failed, K skipped. A case whose class is not"
                    + " there has failed. Exit code 1 on any failure.",
            "",
            "A model passes when it loads and, where FILE.json or FILE with its ending replaced by"
                    + " .json holds \"inputs\" and \"outputs\", gives these outputs. A file that"
                    + " holds no model is skipped.",
            ""
        })
final class VerifyCommand extends ShellCommand {

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "*.jsonl, *.jsonl.gz, model files, or a folder of these.")
    private List<String> paths;

    @Option(
            names = "--substitute",
            paramLabel = "LAYER_OR_HASH=FUNCTION",
            description =
                    "What stands for the Python lambda of a layer: a Keras function, or one that a"
                            + " plug-in registers. May be given several times.")
    private List<String> substitutes = new ArrayList<>();

    @Override
    String name() {
        return "keras:verify";
    }

    @Override
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        substitutes.forEach(substitute -> arguments.add("--substitute=" + substitute));
        arguments.addAll(paths);
        return arguments;
    }
}
