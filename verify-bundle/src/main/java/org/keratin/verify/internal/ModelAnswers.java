package org.keratin.verify.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keratin.core.KerasJson;
import org.keratin.core.Limits;
import org.keratin.core.errors.JsonException;
import org.keratin.core.errors.LimitException;
import org.keratin.core.errors.Shown;
import org.keratin.verify.CaseException;
import org.keratin.verify.CaseReader;
import org.keratin.verify.RecordedValues;

/**
 * What a model was once given, and what it answered.
 *
 * @param inputs a tensor, or a list or map of these
 * @param outputs likewise
 * @param tolerance how far answers may be from the outputs
 */
public record ModelAnswers(Object inputs, Object outputs, Tolerance tolerance) {

    private static final String ENDING = ".json";
    private static final Limits LIMITS =
            new Limits(
                    Limits.DEFAULT.depth(),
                    CaseReader.LONGEST_LINE,
                    Limits.DEFAULT.digits(),
                    Limits.DEFAULT.objects(),
                    Limits.DEFAULT.weightElements());

    /**
     * The answers that were recorded for a model's file, if there are any.
     *
     * @throws CaseException if there are, and they cannot be read
     */
    public static Optional<ModelAnswers> find(Path file, KerasJson json) {
        return candidates(file)
                .filter(Files::isRegularFile)
                .flatMap(candidate -> read(candidate, json).stream())
                .findFirst();
    }

    private static Stream<Path> candidates(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String replaced = (dot > 0 ? name.substring(0, dot) : name) + ENDING;
        return Stream.of(name + ENDING, replaced)
                .distinct()
                .filter(candidate -> !candidate.equals(name))
                .map(file::resolveSibling);
    }

    private static Optional<ModelAnswers> read(Path file, KerasJson json) {
        if (!(parse(file, json) instanceof Map<?, ?> map)
                || !map.containsKey("inputs")
                || !map.containsKey("outputs")) {
            return Optional.empty(); // The model's architecture, say.
        }
        RecordedValues values =
                new RecordedValues(problem -> new CaseException(file.toString(), 0, problem));
        return Optional.of(
                new ModelAnswers(
                        values.value("inputs", map.get("inputs")),
                        values.value("outputs", map.get("outputs")),
                        tolerance(file, map.get("tolerance"))));
    }

    private static Tolerance tolerance(Path file, Object given) {
        if (given == null) {
            return Tolerance.MODEL;
        }
        if (given instanceof Number number && number.doubleValue() >= 0) {
            return new Tolerance(number.doubleValue(), number.doubleValue());
        }
        throw new CaseException(
                file.toString(),
                0,
                "tolerance: expected a number, at least 0, found " + Shown.value(given));
    }

    private static Object parse(Path file, KerasJson json) {
        try (Reader text =
                new InputStreamReader(
                        Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
            return json.read(text, LIMITS);
        } catch (JsonException | LimitException e) {
            throw new CaseException(file.toString(), 0, e.getMessage(), e);
        } catch (IOException e) {
            throw unreadable(file, e);
        } catch (UncheckedIOException e) {
            throw unreadable(file, e.getCause());
        }
    }

    private static CaseException unreadable(Path file, IOException cause) {
        return new CaseException(
                file.toString(), 0, "cannot be read (" + cause.getMessage() + ")", cause);
    }
}
