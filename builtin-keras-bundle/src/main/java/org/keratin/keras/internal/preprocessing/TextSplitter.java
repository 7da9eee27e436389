package org.keratin.keras.internal.preprocessing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.keratin.core.Arguments;
import org.keratin.core.KerasFunction;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.TensorSpec;

/**
 * Makes tokens of texts: an axis of tokens at the end, shorter rows filled up with {@code ""}.
 *
 * @param standardize {@code "lower"}, {@code "strip_punctuation"}, {@code
 *     "lower_and_strip_punctuation"}, a function or {@code null}
 * @param split {@code "whitespace"}, {@code "character"}, a function or {@code null}
 * @param ngrams which runs of tokens count as one; {@code null} for single ones
 * @param length how many tokens there are; {@code null} for as many as in the longest row
 */
public record TextSplitter(Object standardize, Object split, Ngrams ngrams, Integer length) {

    /** The tokens of each text. */
    public Tensor split(Tensor x, Ops ops) {
        Tensor texts = standardized(x, ops);
        if (split == null && ngrams == null && length == null) {
            return texts;
        }
        Tensor column = split == null ? atLeastVector(texts, ops) : squeezed(texts, ops);
        Tensor parts =
                split instanceof KerasFunction function ? call(function, column, ops) : column;
        boolean rowwise = split == null || split instanceof KerasFunction;
        Shape outer = rowwise ? parts.shape().slice(0, parts.shape().rank() - 1) : parts.shape();
        List<List<String>> rows = parts.isConcrete() ? rows(parts, rowwise) : null;
        int width = width(rows, parts.shape());
        return ops.host(
                        held ->
                                List.of(
                                        padded(
                                                rows != null ? rows : rows(held.get(0), rowwise),
                                                outer,
                                                width)),
                        List.of(parts),
                        List.of(new TensorSpec(outer.insert(-1, width), DType.STRING)))
                .get(0);
    }

    /** The shape of what {@link #split} gives; how many tokens there are may be unknown. */
    public Shape outputShape(Shape input) {
        int width = length == null ? Shape.UNKNOWN : length;
        if (split == null) {
            if (ngrams == null && length == null) {
                return input;
            }
            Shape outer = input.rank() == 0 ? input : input.slice(0, input.rank() - 1);
            return outer.insert(-1, width);
        }
        return (input.rank() > 1 ? input.without(-1) : input).insert(-1, width);
    }

    // Without elements nobody knows how many tokens there will be: another number for each batch.
    private int width(List<List<String>> rows, Shape shape) {
        if (length != null) {
            return length;
        }
        return rows == null
                ? shape.rank() == 0 ? 1 : shape.dim(0)
                : rows.stream().mapToInt(List::size).max().orElse(0);
    }

    private Tensor standardized(Tensor x, Ops ops) {
        if (standardize instanceof KerasFunction function) {
            return call(function, x, ops);
        }
        UnaryOperator<String> change =
                switch (String.valueOf(standardize)) {
                    case "lower" -> Tokens::lower;
                    case "strip_punctuation" -> Tokens::stripPunctuation;
                    case "lower_and_strip_punctuation" ->
                            text -> Tokens.stripPunctuation(Tokens.lower(text));
                    default -> UnaryOperator.identity();
                };
        return ops.host(
                        held -> {
                            String[] texts =
                                    strings(held.get(0)).stream()
                                            .map(change)
                                            .toArray(String[]::new);
                            return List.of(Tensor.of(texts, x.shape().dims()));
                        },
                        List.of(x),
                        List.of(new TensorSpec(x.shape(), DType.STRING)))
                .get(0);
    }

    private static Tensor call(KerasFunction function, Tensor x, Ops ops) {
        if (function.call(Arguments.of(x), ops) instanceof Tensor made
                && made.dtype() == DType.STRING
                && made.shape().rank() >= 1) {
            return made;
        }
        throw new TensorException(
                "expected strings from the function " + function.objectName().display());
    }

    private static List<String> strings(Tensor x) {
        if (x.dtype() != DType.STRING) {
            throw new TensorException("expected strings, found " + x.dtype());
        }
        return x.toStrings();
    }

    private static Tensor atLeastVector(Tensor x, Ops ops) {
        return x.shape().rank() == 0 ? ops.reshape(x, 1) : x;
    }

    private static Tensor squeezed(Tensor x, Ops ops) {
        Shape shape = x.shape();
        if (shape.rank() < 2) {
            return x;
        }
        if (shape.last() != 1) {
            throw new TensorException(
                    "expected texts of rank 1, or with a last axis of length 1, found " + shape);
        }
        return ops.reshape(x, shape.without(-1));
    }

    private List<List<String>> rows(Tensor parts, boolean rowwise) {
        List<String> all = strings(parts);
        List<List<String>> rows = new ArrayList<>();
        int step = rowwise ? parts.shape().last() : 1;
        for (int i = 0; i < all.size(); i += step) {
            List<String> row = rowwise ? filled(all.subList(i, i + step)) : tokens(all.get(i));
            rows.add(ngrams == null ? row : Tokens.ngrams(row, ngrams.lengths()));
        }
        return rows;
    }

    private List<String> tokens(String text) {
        return "character".equals(split) ? Tokens.characters(text) : Tokens.words(text);
    }

    // A function fills rows up with "" itself.
    private List<String> filled(List<String> row) {
        int end = row.size();
        while (split != null && end > 0 && row.get(end - 1).isEmpty()) {
            end--;
        }
        return row.subList(0, end);
    }

    private static Tensor padded(List<List<String>> rows, Shape outer, int width) {
        String[] tokens = new String[Math.multiplyExact(rows.size(), width)];
        Arrays.fill(tokens, "");
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            for (int j = 0; j < Math.min(width, row.size()); j++) {
                tokens[i * width + j] = row.get(j);
            }
        }
        return Tensor.of(tokens, outer.insert(-1, width).dims());
    }
}
