package org.keratin.benchmarks.run;

import java.nio.file.Path;

/**
 * What the command line asks for.
 *
 * @param rows a part of the rows' names; empty for all
 * @param quick short rounds, without the slowest rows
 * @param docs where the results are written
 * @param command {@code bin/keratin}
 */
record BenchOptions(String rows, boolean quick, Path docs, Path command) {

    static final String USAGE =
            """
            Usage: keratin bench [--rows=FILTER] [--quick] [--models=FOLDER] [--docs=FOLDER]
              --rows    only rows whose name holds FILTER: adam, resnet50, mlp-1, sgemm, start, ...
              --quick   short rounds, without the slowest rows
              --models  where the models are; ../shared/bench by default
              --docs    where benchmarks.md and benchmarks.svg are written, if all rows are measured""";

    static BenchOptions of(String... arguments) {
        String rows = "";
        boolean quick = false;
        Path docs = Path.of(System.getProperty("keratin.bench.docs", "docs"));
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (name.equals("--quick") && equals < 0) {
                quick = true;
                continue;
            }
            if (equals < 0 && i + 1 == arguments.length) {
                throw new IllegalArgumentException("not understood: " + argument);
            }
            String value = equals < 0 ? arguments[++i] : argument.substring(equals + 1);
            switch (name) {
                case "--rows" -> rows = value;
                case "--models" -> System.setProperty("keratin.bench.models", value);
                case "--docs" -> docs = Path.of(value);
                default -> throw new IllegalArgumentException("not understood: " + argument);
            }
        }
        return new BenchOptions(
                rows, quick, docs, Path.of(System.getProperty("keratin.bench.command", "keratin")));
    }

    boolean wants(Row row) {
        return row.id().contains(rows) && !(quick && row.slow());
    }

    Rounds rounds() {
        return quick ? Rounds.QUICK : Rounds.FULL;
    }

    boolean writes() {
        return rows.isEmpty() && !quick;
    }
}
