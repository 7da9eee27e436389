package org.keratin.launcher;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code keratin demo}: the main job, on real input. */
@Command(
        name = "demo",
        header = "Shows in half a minute what Keratin does, on real configs.",
        description = {
            "",
            "Starts a container on a temporary folder, turns configs of Keras into live objects,"
                    + " computes with them, and adds and removes a plug-in while it runs.",
            ""
        },
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    /** System property: what the reader typed to get here, set by {@code bin/keratin}. */
    private static final String COMMAND = "keratin.command";

    @Override
    public Integer call() throws Exception {
        try (Run run =
                Run.with(
                        BundleGroup.KERAS,
                        BundleGroup.COMMANDS,
                        BundleGroup.DEMO,
                        BundleGroup.DEPLOYMENT)) {
            run.command(
                    "keratin:demo",
                    List.of(
                            run.deploy().toString(),
                            run.installation().sample().toString(),
                            System.getProperty(COMMAND, "keratin")));
            return ExitCode.DONE;
        }
    }
}
