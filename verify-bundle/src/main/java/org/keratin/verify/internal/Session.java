package org.keratin.verify.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.keratin.core.Arguments;
import org.keratin.core.DeserializeOptions;
import org.keratin.core.KerasDeserializer;
import org.keratin.core.KerasSerializer;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Ops;
import org.keratin.verify.Case;
import org.keratin.verify.RecordedValues;

/**
 * One case while it is replayed: the object, what was recorded, and what was found to differ.
 *
 * @param <T> what the case's config describes
 */
public final class Session<T> {

    private final Case recorded;
    private final Class<T> type;
    private final KerasDeserializer deserializer;
    private final DeserializeOptions options;
    private final RecordedValues values;
    private final List<String> findings = new ArrayList<>();
    private T object;

    /** Makes one. */
    public Session(
            Case recorded,
            Class<T> type,
            KerasDeserializer deserializer,
            DeserializeOptions options) {
        this.recorded = recorded;
        this.type = type;
        this.deserializer = deserializer;
        this.options = options;
        this.values = new RecordedValues(recorded);
    }

    /** What differs, one entry each; empty if the case passed. */
    public List<String> findings() {
        return Collections.unmodifiableList(findings);
    }

    /** Makes the object, tries the round trip, and replays what was recorded. */
    public void run(Replayer<T> replayer, KerasSerializer serializer) {
        attempt("", () -> object = another());
        if (object != null) {
            attempt("round trip: ", () -> roundTrip(serializer));
            attempt("", () -> replayer.replay(this));
        }
    }

    private void roundTrip(KerasSerializer serializer) {
        JsonDifference.first("$", recorded.config(), serializer.serialize(object))
                .ifPresent(difference -> findings.add("round trip: " + difference));
    }

    // Whatever a class under test throws, a missing class of its bundle and a recursion without
    // end included, is what this case is about.
    private void attempt(String what, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            findings.add(what + Failures.describe(e));
        }
    }

    /** The object that the case's config describes. */
    T object() {
        return object;
    }

    /** Another object of the same config. */
    T another() {
        return deserializer.deserialize(recorded.config(), type, options);
    }

    /** The operations to compute with. */
    Ops ops() {
        return CpuOps.instance();
    }

    Case recorded() {
        return recorded;
    }

    /** The recorded values. */
    RecordedValues values() {
        return values;
    }

    /** {@code args} and {@code kwargs}. */
    Arguments arguments() {
        return values.arguments("", recorded.fields());
    }

    /** The list under {@code key}; empty if there is none. */
    List<?> list(String key) {
        return values.list(key, recorded.fields().get(key));
    }

    /** The steps of a case that has some. */
    List<Map<?, ?>> steps() {
        List<Map<?, ?>> steps = new ArrayList<>();
        for (Object step : list("steps")) {
            steps.add(values.map("steps[" + steps.size() + "]", step));
        }
        return steps;
    }

    /** Compares an answer with {@code outputs}. */
    void compareOutputs(Object found) {
        compare("outputs", expectedOutputs(), found);
    }

    /** Compares shapes and dtypes of an answer with those of {@code outputs}. */
    void compareOutputSpecs(Object found) {
        findings.addAll(Comparison.ofSpecs("outputs", expectedOutputs(), found));
    }

    /** What Keras answered. */
    Object expectedOutputs() {
        return values.value("outputs", recorded.fields().get("outputs"));
    }

    /** Compares an answer called {@code name} with that of Keras. */
    void compare(String name, Object expected, Object found) {
        findings.addAll(Comparison.of(name, expected, found));
    }

    /** Notes that something differs. */
    void report(String finding) {
        findings.add(finding);
    }
}
