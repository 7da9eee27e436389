package org.keratin.keras.internal.preprocessing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keratin.core.errors.ConfigException;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.TensorSpec;

/** Looks tokens up: what layers for strings and those for integers have in common. */
public final class Lookup {

    private static final DType ENCODED = DType.FLOAT32;
    private static final int DROPPED = -1;
    private static final String VOCABULARY = "vocabulary.txt";

    private final LookupOptions options;
    private final OutputMode mode;
    private final boolean strings;
    private volatile Vocabulary vocabulary;

    /**
     * Makes one with the vocabulary of the options, if there is any.
     *
     * @param strings whether tokens are strings, not integers
     */
    public Lookup(LookupOptions options, boolean strings) {
        this.options = options;
        this.mode = options.mode();
        this.strings = strings;
        this.vocabulary = Vocabulary.empty(options);
        if (options.tokens() != null) {
            setVocabulary(options.tokens(), options.weights());
        }
        checkSize();
    }

    private void checkSize() {
        Integer size = options.vocabularySize();
        boolean free = mode == OutputMode.INT || options.padToMaxTokens();
        if (size != null && !free && !vocabulary.isEmpty() && size != vocabulary.size()) {
            throw ConfigException.expected(
                    "vocabulary_size", String.valueOf(vocabulary.size()), size);
        }
    }

    /** Replaces the vocabulary. */
    public void setVocabulary(List<?> tokens, List<Number> weights) {
        boolean weighted = mode == OutputMode.TF_IDF;
        if (weighted != (weights != null)) {
            throw ConfigException.expected(
                    "idf_weights",
                    weighted ? "a weight for each token" : "null but for \"tf_idf\"",
                    weights);
        }
        vocabulary = new Vocabulary(options, tokens.stream().map(this::token).toList(), weights);
    }

    private Object token(Object given) {
        if (strings && given instanceof String) {
            return given;
        }
        if (!strings && given instanceof Number number) {
            return number.longValue();
        }
        throw ConfigException.expected("vocabulary", strings ? "strings" : "integers", given);
    }

    /**
     * The vocabulary as a model file keeps it, one token a line; nothing where it stands in the
     * config.
     */
    public Map<String, byte[]> saveAssets() {
        if (options.tokens() != null || vocabulary.isEmpty()) {
            return Map.of();
        }
        String lines = vocabulary().stream().map(String::valueOf).collect(Collectors.joining("\n"));
        return Map.of(VOCABULARY, lines.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads the vocabulary that {@link #saveAssets} wrote; one of the config stays. */
    public void loadAssets(Map<String, byte[]> assets) {
        byte[] text = assets.get(VOCABULARY);
        if (options.tokens() != null || text == null) {
            return;
        }
        List<String> lines =
                new ArrayList<>(new String(text, StandardCharsets.UTF_8).lines().toList());
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        List<?> tokens = strings ? lines : lines.stream().map(Lookup::number).toList();
        setVocabulary(tokens, options.weights());
    }

    private static Long number(String line) {
        try {
            return Long.valueOf(line.strip());
        } catch (NumberFormatException e) {
            throw ConfigException.expected(VOCABULARY, "an integer a line", line);
        }
    }

    /** The tokens by index. */
    public List<Object> vocabulary() {
        return vocabulary.all();
    }

    /** The size of the vocabulary, those for unknown tokens and the mask included. */
    public int size() {
        return vocabulary.size();
    }

    /** Notes in a config how large the vocabulary is, once that is fixed. */
    public void putSize(Map<String, Object> config) {
        if (!vocabulary.isEmpty()) {
            config.put("vocabulary_size", vocabulary.size());
        }
    }

    /** Looks up and encodes. */
    public Tensor call(Tensor x, Ops ops) {
        return options.invert() ? tokens(x, ops) : encode(indices(x, ops), ops);
    }

    /** The index of each token, int64; -1 for a mask that leaves no trace. */
    public Tensor indices(Tensor x, Ops ops) {
        Vocabulary known = vocabulary;
        return HashBins.perElement(
                x,
                ops,
                held -> {
                    check(held);
                    return i -> index(known, element(held, i));
                });
    }

    /** Encodes indices. */
    public Tensor encode(Tensor indices, Ops ops) {
        Vocabulary known = vocabulary;
        if (mode == OutputMode.INT) {
            return indices;
        }
        if (depth() == 0) {
            throw new TensorException(
                    "expected a vocabulary, found none. Put one into the config as a list.");
        }
        Tensor encoded = mode.encode(indices, depth(), null, ENCODED, ops);
        if (mode != OutputMode.TF_IDF) {
            return encoded;
        }
        if (known.weights() == null) {
            throw new TensorException("expected weights of the tokens (idf_weights), found none");
        }
        return ops.multiply(encoded, Tensor.of(known.weights(), known.weights().length));
    }

    private int depth() {
        Vocabulary known = vocabulary;
        return known.isEmpty() && !options.padToMaxTokens()
                ? options.vocabularySize() == null ? 0 : options.vocabularySize()
                : known.depth();
    }

    /** The shape of what {@link #encode} gives. */
    public Shape outputShape(Shape input) {
        return mode.encoded(input, depth());
    }

    private long index(Vocabulary known, Object token) {
        if (token.equals(options.maskToken())) {
            return mode == OutputMode.INT ? 0 : DROPPED;
        }
        int found = known.find(token);
        return found >= 0 ? found : options.oovStart() + oov(token);
    }

    private long oov(Object token) {
        int indices = options.numOovIndices();
        if (indices == 0) {
            throw new TensorException(
                    "expected tokens of the vocabulary (num_oov_indices is 0), found " + token);
        }
        return token instanceof Long number && !options.oovMethod().equals("farmhash")
                ? Math.floorMod(number, (long) indices)
                : Fingerprints.bin(options.salt(), token.toString(), indices);
    }

    private Tensor tokens(Tensor x, Ops ops) {
        Vocabulary known = vocabulary;
        DType dtype = strings ? DType.STRING : DType.INT64;
        return ops.host(
                        held -> List.of(tokens(known, held.get(0))),
                        List.of(x),
                        List.of(new TensorSpec(x.shape(), dtype)))
                .get(0);
    }

    private Tensor tokens(Vocabulary known, Tensor x) {
        long[] indices = x.toLongs();
        int[] dims = x.shape().dims();
        if (strings) {
            String[] texts = new String[indices.length];
            for (int i = 0; i < texts.length; i++) {
                Object token = known.token(indices[i]);
                texts[i] = token == null ? "" : token.toString();
            }
            return Tensor.of(texts, dims);
        }
        long[] numbers = new long[indices.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = known.token(indices[i]) instanceof Number token ? token.longValue() : -1;
        }
        return Tensor.of(numbers, dims);
    }

    private void check(Tensor x) {
        if (strings != (x.dtype() == DType.STRING)) {
            throw new TensorException(
                    "expected " + (strings ? "strings" : "integers") + ", found " + x.dtype());
        }
    }

    private Object element(Tensor x, int i) {
        return strings ? (Object) x.stringAt(i) : (Object) x.longAt(i);
    }
}
