package org.keratin.benchmarks.run;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came out of one row.
 *
 * @param measured what each contender took; empty if Keratin could not do it
 * @param problem why Keratin could not do it, or what its answer differed in; empty if all is well
 */
record Outcome(Row row, Map<String, Measured> measured, String problem) {

    Optional<Measured> of(String contender) {
        return Optional.ofNullable(measured.get(contender));
    }

    /** The number of a contender, where it was measured. */
    Optional<Double> number(String contender) {
        return of(contender).map(row::number);
    }

    /** How many times as long as {@code other} Keratin took, whatever the unit. */
    Optional<Double> timesAsLong(Double other) {
        return number(Row.KERATIN)
                .filter(own -> other != null)
                .map(own -> row.unit().moreIsBetter() ? other / own : own / other);
    }

    /** How many times as long as ONNX Runtime, or else as the best of the others, Keratin took. */
    Optional<Double> timesOthers() {
        Double onnx = onnx();
        if (onnx != null) {
            return timesAsLong(onnx);
        }
        Recorded others = row.recorded();
        return Stream.of(number("DL4J").orElse(others.dl4j()), others.keras(), others.tfjs())
                .filter(Objects::nonNull)
                .flatMap(other -> timesAsLong(other).stream())
                .max(Double::compare);
    }

    /** ONNX Runtime's number: as measured, else as recorded. */
    Double onnx() {
        return number("ONNX Runtime").orElse(row.recorded().onnx());
    }

    /** Whether the goal is reached, where that can be told. */
    Optional<Boolean> reached() {
        return timesAsLong(row.goal().target(onnx())).map(ratio -> ratio <= 1);
    }
}
