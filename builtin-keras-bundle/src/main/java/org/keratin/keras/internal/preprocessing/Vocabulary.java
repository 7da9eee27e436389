package org.keratin.keras.internal.preprocessing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.keratin.core.errors.ConfigException;

/** The tokens that a layer knows, with their indices and weights. Immutable. */
final class Vocabulary {

    private final LookupOptions options;
    private final List<Object> tokens;
    private final Map<Object, Integer> places = new HashMap<>();
    private final float[] weights;

    /**
     * Checks tokens, which may begin with those for the mask and for what is unknown.
     *
     * @param tokens strings, or integers as {@link Long}
     * @param weights one for each of {@code tokens}, or {@code null}
     */
    Vocabulary(LookupOptions options, List<?> tokens, List<Number> weights) {
        this.options = options;
        int start = options.tokenStart();
        boolean special = startsWithSpecial(tokens);
        this.tokens = List.copyOf(special ? tokens.subList(start, tokens.size()) : tokens);
        this.tokens.forEach(this::add);
        refuse(options.maskToken(), "the mask token only at the start");
        if (options.invert()) {
            refuse(options.oovToken(), "the token for unknown ones only at the start");
        }
        if (options.maxTokens() != null && size() > options.maxTokens()) {
            throw ConfigException.expected(
                    "vocabulary", "at most max_tokens (" + options.maxTokens() + ")", size());
        }
        this.weights = weights == null ? null : weights(tokens.size(), special, weights);
    }

    /** One without tokens. */
    static Vocabulary empty(LookupOptions options) {
        return new Vocabulary(options, List.of(), null);
    }

    private boolean startsWithSpecial(List<?> given) {
        List<Object> special = new ArrayList<>();
        special.addAll(Collections.nCopies(options.oovStart(), options.maskToken()));
        special.addAll(Collections.nCopies(options.numOovIndices(), options.oovToken()));
        return given.size() >= special.size() && given.subList(0, special.size()).equals(special);
    }

    private void add(Object token) {
        if (places.putIfAbsent(token, places.size()) != null) {
            throw ConfigException.expected("vocabulary", "each token once", token);
        }
    }

    private void refuse(Object token, String expected) {
        if (token != null && places.containsKey(token)) {
            throw ConfigException.expected("vocabulary", expected, token);
        }
    }

    private float[] weights(int given, boolean special, List<Number> numbers) {
        if (numbers.size() != given) {
            throw ConfigException.expected(
                    "idf_weights", "as many weights as tokens (" + given + ")", numbers);
        }
        int front = special ? 0 : options.tokenStart();
        float[] all = new float[Math.max(depth(), front + given)];
        double mean = numbers.stream().mapToDouble(Number::doubleValue).average().orElse(0);
        Arrays.fill(all, 0, front, (float) mean);
        for (int i = 0; i < given; i++) {
            all[front + i] = numbers.get(i).floatValue();
        }
        return all;
    }

    /** How many indices there are, those for unknown tokens and the mask included. */
    int size() {
        return options.tokenStart() + tokens.size();
    }

    /** How long encoded outputs are. */
    int depth() {
        return options.padToMaxTokens() ? options.maxTokens() : size();
    }

    /** A weight for each index, or {@code null}. */
    float[] weights() {
        return weights;
    }

    boolean isEmpty() {
        return tokens.isEmpty();
    }

    /** The index of a token, or -1 for one that is not known. */
    int find(Object token) {
        Integer place = places.get(token);
        return place == null ? -1 : options.tokenStart() + place;
    }

    /** The token of an index; may be {@code null} where it is that of unknown tokens. */
    Object token(long index) {
        if (index == 0 && options.oovStart() == 1) {
            return options.maskToken();
        }
        long place = index - options.tokenStart();
        return place >= 0 && place < tokens.size() ? tokens.get((int) place) : options.oovToken();
    }

    /** All tokens by index; {@code ""} where there is none. */
    List<Object> all() {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            all.add(Objects.requireNonNullElse(token(i), ""));
        }
        return Collections.unmodifiableList(all);
    }
}
