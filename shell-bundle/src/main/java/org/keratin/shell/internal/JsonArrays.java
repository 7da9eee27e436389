package org.keratin.shell.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keratin.core.KerasJson;
import org.keratin.core.Limits;
import org.keratin.core.errors.JsonException;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.errors.LimitException;
import org.keratin.core.errors.Shown;
import org.keratin.tensor.DType;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.verify.RecordedValues;

/**
 * Arrays in JSON: nested lists; a dict of these by the name of the input; or as they are recorded,
 * {@code {"tensor": …}}.
 */
final class JsonArrays {

    private static final Set<String> RECORDED = Set.of("tensor", "list", "tuple", "dict");
    private static final int LONGEST = 1 << 28;
    private static final Limits LIMITS =
            new Limits(
                    Limits.DEFAULT.depth(),
                    LONGEST,
                    Limits.DEFAULT.digits(),
                    Limits.DEFAULT.objects(),
                    Limits.DEFAULT.weightElements());

    private final KerasJson json;

    JsonArrays(KerasJson json) {
        this.json = json;
    }

    /**
     * Reads the arrays of a file.
     *
     * @param inputs how many the model takes: of several, a list holds one each
     * @return a tensor, or a list or map of these
     */
    Object read(Path file, int inputs) {
        Object text = parse(file);
        // What verify compares with: the inputs, and the outputs that were recorded.
        if (text instanceof Map<?, ?> map
                && map.containsKey("inputs")
                && map.containsKey("outputs")) {
            text = map.get("inputs");
        }
        if (inputs > 1 && text instanceof List<?> list && list.size() == inputs) {
            List<Object> arrays = new ArrayList<>();
            for (int i = 0; i < inputs; i++) {
                arrays.add(array(list.get(i), "$[" + i + "]", file));
            }
            return arrays;
        }
        return array(text, "$", file);
    }

    private Object array(Object value, String path, Path file) {
        if (value instanceof Map<?, ?> map) {
            if (map.size() == 1 && RECORDED.containsAll(map.keySet())) {
                return new RecordedValues(problem -> new KeratinException(file + ": " + problem))
                        .value(path, value);
            }
            Map<String, Object> arrays = new LinkedHashMap<>();
            map.forEach(
                    (key, item) ->
                            arrays.put(String.valueOf(key), array(item, path + "." + key, file)));
            return arrays;
        }
        DType dtype = dtype(value, null);
        if (dtype == null) {
            throw new KeratinException(
                    file + ": " + path + ": expected numbers, found " + Shown.value(value));
        }
        try {
            return Tensor.ofNested(value, dtype);
        } catch (TensorException e) {
            throw new KeratinException(file + ": " + path + ": " + e.getMessage(), e);
        }
    }

    /** The type that holds {@code so far} and all that is nested in {@code value}. */
    private static DType dtype(Object value, DType soFar) {
        if (value instanceof List<?> list) {
            DType dtype = soFar;
            for (Object item : list) {
                dtype = dtype(item, dtype);
            }
            return dtype;
        }
        if (value instanceof Boolean) {
            return soFar == null ? DType.BOOL : soFar;
        }
        if (value instanceof String) {
            return DType.STRING;
        }
        if (soFar == DType.STRING || soFar == DType.FLOAT32) {
            return soFar;
        }
        if (value instanceof Long number) {
            return soFar == DType.INT64 || number.intValue() != number ? DType.INT64 : DType.INT32;
        }
        return value instanceof Number ? DType.FLOAT32 : soFar;
    }

    private Object parse(Path file) {
        try (Reader text =
                new InputStreamReader(
                        Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
            return json.read(text, LIMITS);
        } catch (JsonException | LimitException e) {
            throw new KeratinException(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw unreadable(file, e);
        } catch (UncheckedIOException e) {
            throw unreadable(file, e.getCause());
        }
    }

    private static KeratinException unreadable(Path file, IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return new KeratinException(file + ": no such file", cause);
        }
        if (cause instanceof CharacterCodingException) {
            return new KeratinException(file + ": expected JSON, found no text in UTF-8", cause);
        }
        return new KeratinException(file + ": cannot be read (" + cause.getMessage() + ")", cause);
    }
}
