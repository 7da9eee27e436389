package org.keratin.it;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * What a soak test counted and measured: printed, written to {@code target/soak}, and with {@code
 * -Dkeratin.docs=write} put into the table of {@code docs/soak.md}.
 */
final class Figures {

    private static final Path PAGE = Path.of("..", "docs", "soak.md");
    private static final Path FRAGMENTS = Path.of("target", "soak");
    private static final String FIRST = "<!-- figures -->";
    private static final String LAST = "<!-- end of figures -->";

    private Figures() {}

    /** Tells the figures of {@code test} in the framework of {@code context}. */
    static void tell(String test, BundleContext context, String format, Object... values)
            throws IOException {
        String server = server(context.getBundle(0));
        String figures = String.format(Locale.ROOT, format, values);
        System.out.println(test + ", " + server + ": " + figures);
        String key = "| " + test + " | " + server + " |";
        String row = key + " " + figures + " | " + machine() + " |";
        Files.createDirectories(FRAGMENTS);
        Files.writeString(
                FRAGMENTS.resolve((server + "-" + test).replaceAll("\\W+", "-") + ".md"),
                row + "\n");
        if ("write".equals(System.getProperty("keratin.docs"))) {
            Files.write(PAGE, withRow(Files.readAllLines(PAGE), key, row));
        }
    }

    private static String server(Bundle system) {
        String name = system.getSymbolicName().contains("felix") ? "Felix" : "Equinox";
        String version = system.getVersion().toString().replaceFirst("\\.v\\d.*", "");
        return System.getProperty("karaf.base") == null ? name + " " + version : "Karaf";
    }

    /** The page's table, with {@code row} in place of the one that begins with {@code key}. */
    private static List<String> withRow(List<String> page, String key, String row) {
        int first = page.indexOf(FIRST) + 3; // behind the table's head
        int last = page.indexOf(LAST);
        List<String> rows =
                Stream.concat(page.subList(first, last).stream(), Stream.of(row))
                        .filter(other -> other.equals(row) || !other.startsWith(key))
                        .sorted()
                        .toList();
        List<String> written = new ArrayList<>(page.subList(0, first));
        written.addAll(rows);
        written.addAll(page.subList(last, page.size()));
        return written;
    }

    private static String machine() throws IOException {
        return String.format(
                Locale.ROOT,
                "%s, JDK %s, %d processors%s, load %.1f",
                LocalDate.now(),
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                processor(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** Which ones, where the operating system tells. */
    private static String processor() throws IOException {
        Path told = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(told)) {
            return "";
        }
        try (Stream<String> lines = Files.lines(told)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> " (" + line.substring(line.indexOf(':') + 1).strip() + ")")
                    .orElse("");
        }
    }
}
