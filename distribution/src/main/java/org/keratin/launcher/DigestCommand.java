package org.keratin.launcher;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code keratin digest}: what the rules of a trust policy may ask of a bundle. */
@Command(
        name = "digest",
        header =
                "Prints a bundle's name, digest and signers, as a trust policy's rules write them.",
        description = "")
final class DigestCommand extends ShellCommand {

    @Parameters(paramLabel = "JAR", description = "A bundle.")
    private String jar;

    @Override
    String name() {
        return "keras:digest";
    }

    @Override
    List<String> arguments() {
        return List.of(jar);
    }
}
