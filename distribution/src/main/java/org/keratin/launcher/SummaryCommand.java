package org.keratin.launcher;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code keratin summary}: what a model is made of. */
@Command(
        name = "summary",
        header = "Shows a model's layers, shapes and parameters, as Keras does.",
        description = {
            "",
            "Under the table: what was rewritten from an old dialect, what of that changed its"
                    + " meaning, and what the file lacks.",
            ""
        })
final class SummaryCommand extends ModelFileCommand {

    @Parameters(
            paramLabel = "FILE",
            description = "A model: .keras, .h5, architecture JSON, model.json of TensorFlow.js.")
    private String file;

    @Override
    String name() {
        return "keras:summary";
    }

    @Override
    List<String> files() {
        return List.of(file);
    }
}
