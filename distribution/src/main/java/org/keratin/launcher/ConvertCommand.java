package org.keratin.launcher;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code keratin convert}: an old model in today's format. */
@Command(
        name = "convert",
        header = "Brings a model file of any generation into today's format.",
        description = {"", "Tells what changed. The new file appears whole or not at all.", ""})
final class ConvertCommand extends ModelFileCommand {

    @Parameters(index = "0", paramLabel = "OLD", description = "A model of any generation.")
    private String old;

    @Parameters(
            index = "1",
            paramLabel = "NEW",
            description =
                    "The file to write: .keras; .weights.h5, the weights alone; .json, the"
                            + " architecture alone.")
    private String converted;

    @Override
    String name() {
        return "keras:convert";
    }

    @Override
    List<String> files() {
        return List.of(old, converted);
    }
}
