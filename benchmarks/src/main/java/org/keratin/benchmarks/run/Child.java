package org.keratin.benchmarks.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What has to be measured in a JVM of its own, which prints one number. */
public final class Child {

    private static final long KILOBYTES_PER_MEGABYTE = 1024;

    /** From the third on, it is the plan that predicts. */
    private static final int PREDICTIONS = 4;

    /** How long, in milliseconds, and how often memory must have stayed what it was. */
    private static final long MOMENT = 50;

    private static final int STILL = 4;

    /** A heap that gives back at once what nobody needs any more. */
    static final List<String> SMALL_HEAP =
            List.of(
                    "-XX:+UseSerialGC",
                    "-Xms32m",
                    "-Xmn16m",
                    "-XX:MinHeapFreeRatio=5",
                    "-XX:MaxHeapFreeRatio=10",
                    "-XX:-ShrinkHeapInSteps");

    private Child() {}

    /** Measures what the arguments say, and prints it. */
    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "memory" -> System.out.println(memory(arguments[1]));
            case "product" -> System.out.println(product(Integer.parseInt(arguments[1])));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** How many megabytes the process has grown by when a model is loaded and predicts. */
    private static double memory(String model) throws Exception {
        Sink.take(new KeratinWork().predict(new ModelCase("mlp", 1, 784)).run());
        System.gc();
        long before = settled();
        Work work = new KeratinWork().predict(new ModelCase(model, 1, 224, 224, 3));
        for (int i = 0; i < PREDICTIONS; i++) {
            Sink.take(work.run());
        }
        System.gc();
        double grown = (double) (settled() - before) / KILOBYTES_PER_MEGABYTE;
        Sink.take(work.run());
        return grown;
    }

    /** The resident memory, when what was freed has been given back: files that were mapped. */
    private static long settled() throws Exception {
        long last = resident();
        for (int same = 0; same < STILL; ) {
            Thread.sleep(MOMENT);
            long now = resident();
            same = now == last ? same + 1 : 0;
            last = now;
        }
        return last;
    }

    private static long resident() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D+", ""));
            }
        }
        throw new IOException("expected VmRSS in /proc/self/status");
    }

    private static double product(int n) throws Exception {
        return Rounds.QUICK
                .measure(Map.of(Row.KERATIN, KeratinWork.product(n)))
                .get(Row.KERATIN)
                .median();
    }

    /** Runs one in a JVM of its own, with further options for that. */
    static double run(List<String> options, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        if (Vectors.present()) {
            command.addAll(List.of("--add-modules", "jdk.incubator.vector"));
        }
        for (String property : List.of("keratin.bench.models", "keratin.bench.written")) {
            if (System.getProperty(property) != null) {
                command.add("-D" + property + "=" + System.getProperty(property));
            }
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(Child.class.getName());
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0 || output.isBlank()) {
            throw new IOException("the JVM for " + String.join(" ", arguments) + " failed");
        }
        return Double.parseDouble(output.trim());
    }
}
