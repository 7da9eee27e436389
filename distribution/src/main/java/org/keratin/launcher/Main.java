package org.keratin.launcher;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code keratin}: the command line. */
@Command(
        name = "keratin",
        description = "Keras objects, live in a Java module system.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the answer is no: a file was refused, a name is unknown, a case failed",
            "2:the command line was not understood",
            "3:Keratin itself failed"
        },
        footer = {"", "New here? Run \"keratin demo\"."})
public final class Main {

    private static final Map<String, Class<?>> COMMANDS = commands();

    private Main() {}

    private static Map<String, Class<?>> commands() {
        Map<String, Class<?>> commands = new LinkedHashMap<>();
        commands.put("demo", DemoCommand.class);
        commands.put("start", StartCommand.class);
        commands.put("deserialize", DeserializeCommand.class);
        commands.put("classes", ClassesCommand.class);
        commands.put("describe", DescribeCommand.class);
        commands.put("summary", SummaryCommand.class);
        commands.put("predict", PredictCommand.class);
        commands.put("plot", PlotCommand.class);
        commands.put("weights", WeightsCommand.class);
        commands.put("inspect", InspectCommand.class);
        commands.put("convert", ConvertCommand.class);
        commands.put("verify", VerifyCommand.class);
        commands.put("digest", DigestCommand.class);
        commands.put("help", HelpCommand.class);
        return commands;
    }

    /** Runs one command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine(arguments).execute(arguments));
    }

    /**
     * The command line that understands these arguments: with the one command that they name, or
     * with all. Reading all commands' annotations takes longer than many a command.
     */
    static CommandLine commandLine(String... arguments) {
        CommandLine line = new CommandLine(new Main());
        Class<?> named = arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
        if (named == null || named == HelpCommand.class) {
            COMMANDS.values().forEach(line::addSubcommand);
        } else {
            line.addSubcommand(named);
        }
        line.setUsageHelpAutoWidth(true);
        line.setExecutionExceptionHandler(Main::failed);
        line.setParameterExceptionHandler(Main::misunderstood);
        return line;
    }

    private static int failed(
            Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        return new Failure(failure).report(command.getErr());
    }

    private static int misunderstood(CommandLine.ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        String name = command.getCommandSpec().qualifiedName();
        err.println(name + ": " + problem.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(problem, err);
        err.println("Try \"" + name + " --help\".");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }
}
