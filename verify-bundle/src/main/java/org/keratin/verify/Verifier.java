package org.keratin.verify;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.keratin.core.DeserializeOptions;
import org.keratin.core.KerasDeserializer;
import org.keratin.core.KerasJson;
import org.keratin.core.KerasSerializer;
import org.keratin.verify.internal.Replayer;
import org.keratin.verify.internal.Replayers;
import org.keratin.verify.internal.Session;

/**
 * Replays recorded cases: makes the object of a case's config, gives it what Keras's object was
 * given, and compares what it answers. Each case is a round trip of its config, too.
 *
 * <p>Nothing that an object does while it is replayed ends the run: what it throws is its case's
 * reason. Safe for any number of threads.
 */
public final class Verifier {

    private final KerasDeserializer deserializer;
    private final KerasSerializer serializer;
    private final DeserializeOptions options;

    /** Makes one that finds the classes of the cases through {@code deserializer}. */
    public Verifier(KerasDeserializer deserializer, KerasSerializer serializer) {
        this(deserializer, serializer, DeserializeOptions.DEFAULT);
    }

    /** Makes one that deserializes with {@code options}: custom objects, say. */
    public Verifier(
            KerasDeserializer deserializer,
            KerasSerializer serializer,
            DeserializeOptions options) {
        this.deserializer = deserializer;
        this.serializer = serializer;
        this.options = options;
    }

    /** Replays one case. */
    public CaseResult verify(Case recorded) {
        Optional<Replayer<?>> replayer = Replayers.find(recorded.kind());
        if (replayer.isEmpty()) {
            return CaseResult.skipped(
                    recorded.id(),
                    "no replayer for the kind \""
                            + recorded.kind()
                            + "\", only for "
                            + Replayers.kinds());
        }
        Session<?> session = replay(recorded, replayer.get());
        return session.findings().isEmpty()
                ? CaseResult.passed(recorded.id())
                : CaseResult.failed(recorded.id(), String.join("\n", session.findings()));
    }

    private <T> Session<T> replay(Case recorded, Replayer<T> replayer) {
        Session<T> session = new Session<>(recorded, replayer.type(), deserializer, options);
        session.run(replayer, serializer);
        return session;
    }

    /** Replays cases one after the other; {@code each} is told each result at once. */
    public Report verify(Stream<Case> cases, Consumer<CaseResult> each) {
        Report[] report = {Report.EMPTY};
        cases.map(this::verify)
                .forEachOrdered(
                        result -> {
                            report[0] = report[0].with(result);
                            each.accept(result);
                        });
        return report[0];
    }

    /**
     * Replays the cases of a file, or of all files in and below a folder.
     *
     * @throws CaseException if one cannot be read
     */
    public Report verify(Path path, KerasJson json, Consumer<CaseResult> each) {
        Report report = Report.EMPTY;
        for (Path file : CaseReader.find(path)) {
            try (CaseReader reader = CaseReader.open(file, json)) {
                report = report.with(verify(reader.cases(), each));
            }
        }
        return report;
    }
}
