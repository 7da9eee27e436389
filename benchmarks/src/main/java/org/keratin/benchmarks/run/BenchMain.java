package org.keratin.benchmarks.run;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import org.keratin.benchmarks.BenchFiles;

/** {@code keratin bench [--rows FILTER] [--quick] [--docs FOLDER]}: measures the table. */
public final class BenchMain {

    private BenchMain() {}

    /** Measures; writes {@code benchmarks.md} and {@code benchmarks.svg} if all rows were asked. */
    public static void main(String[] arguments) throws Exception {
        BenchOptions options;
        try {
            options = BenchOptions.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println("keratin bench: " + e.getMessage());
            System.err.println(BenchOptions.USAGE);
            System.exit(2);
            return;
        }
        List<Peer> peers = new ArrayList<>();
        ServiceLoader.load(Peer.class).forEach(peers::add);
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        List<Outcome> outcomes = new ArrayList<>();
        for (Row row : new Table(peers, options.command()).rows()) {
            if (options.wants(row)) {
                outcomes.add(measure(row, options.rounds()));
                print(outcomes.get(outcomes.size() - 1), System.out);
            }
        }
        if (options.writes()) {
            write(options, outcomes, peers, load);
        }
        System.exit(Sink.seen() < 0 ? 1 : 0); // peers leave threads behind
    }

    private static Outcome measure(Row row, Rounds rounds) {
        Map<String, Work> contenders = Map.of();
        try {
            contenders = row.contenders().open();
            String difference = Agreement.of(contenders);
            return new Outcome(row, rounds.measure(contenders), difference);
        } catch (Exception | LinkageError e) {
            String reason = e.getMessage() == null ? e.toString() : e.getMessage();
            return new Outcome(row, Map.of(), "not measured: " + reason.lines().findFirst().get());
        } finally {
            contenders.values().forEach(BenchMain::close);
        }
    }

    private static void close(Work work) {
        try {
            work.close();
        } catch (Exception e) {
            System.err.println("keratin bench: " + e);
        }
    }

    private static void print(Outcome outcome, PrintStream out) {
        Row row = outcome.row();
        StringBuilder line = new StringBuilder(String.format("%-16s", row.id()));
        outcome.measured()
                .forEach(
                        (name, measured) ->
                                line.append("  ")
                                        .append(name)
                                        .append(' ')
                                        .append(Unit.text(row.number(measured)))
                                        .append(' ')
                                        .append(row.unit().words())
                                        .append(String.format(" ±%.0f%%", 50 * measured.spread())));
        outcome.timesOthers().ifPresent(ratio -> line.append("  times ").append(Unit.text(ratio)));
        outcome.reached()
                .ifPresent(
                        yes ->
                                line.append(yes ? "  reaches " : "  short of ")
                                        .append(row.goal().text(row.unit())));
        out.println(line.append("  ").append(outcome.problem()).toString().stripTrailing());
        out.flush();
    }

    private static void write(
            BenchOptions options, List<Outcome> outcomes, List<Peer> peers, double load)
            throws Exception {
        List<String> circumstances =
                List.of(
                        "Measured on "
                                + LocalDate.now()
                                + ": Java "
                                + Runtime.version()
                                + ", "
                                + Runtime.getRuntime().availableProcessors()
                                + " processors, "
                                + System.getProperty("os.arch")
                                + ", "
                                + Vectors.words()
                                + "; 2 threads for all.",
                        String.format(
                                Locale.ROOT,
                                "Load average of the machine before the run: %.1f%s.",
                                load,
                                load > 0.5
                                        ? "; others were working, so that all are slower than they could be, and what uses both processors most"
                                        : ""),
                        "Peers in the run: "
                                + (peers.isEmpty()
                                        ? "none (the Maven profile `bench` brings them)."
                                        : String.join(", ", peers.stream().map(Peer::name).toList())
                                                + "."),
                        Pace.words(outcomes),
                        "DL4J reads no file of Keras 3: its MLP and LeNet are built of its own layers, of the same sizes.",
                        "Models from the folder `"
                                + BenchFiles.folder().getFileName()
                                + "` (`--models` names another); ResNet50's `.keras` is written by Keratin from its config, with random weights.");
        List<String> told = circumstances.stream().filter(line -> !line.isEmpty()).toList();
        Path folder = options.docs();
        Files.writeString(folder.resolve("benchmarks.md"), Markdown.page(outcomes, told));
        Files.writeString(folder.resolve("benchmarks.svg"), Chart.svg(outcomes));
        System.out.println("Written: " + Arrays.asList("benchmarks.md", "benchmarks.svg"));
    }
}
