package org.keratin.benchmarks.run;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How fast this machine is: how many times as long as recorded elsewhere the peers took that were
 * measured in both places.
 */
final class Pace {

    private Pace() {}

    /** As a sentence; empty if no peer was measured in both places. */
    static String words(List<Outcome> outcomes) {
        List<Double> ratios =
                outcomes.stream()
                        .flatMap(
                                outcome ->
                                        Stream.of(
                                                ratio(
                                                        outcome,
                                                        "ONNX Runtime",
                                                        outcome.row().recorded().onnx()),
                                                ratio(
                                                        outcome,
                                                        "DL4J",
                                                        outcome.row().recorded().dl4j())))
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList();
        return ratios.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "The peers took %.2f times as long as on the machine where they were recorded"
                                + " (median of %d rows): by so much do rows look worse that are"
                                + " compared with what was recorded, or with a number.",
                        ratios.get(ratios.size() / 2),
                        ratios.size());
    }

    private static Double ratio(Outcome outcome, String peer, Double recorded) {
        Double here = outcome.number(peer).orElse(null);
        boolean both = here != null && recorded != null;
        return !both
                ? null
                : outcome.row().unit().moreIsBetter() ? recorded / here : here / recorded;
    }
}
