package org.keratin.keras.layers;

import java.util.List;
import java.util.Map;
import org.keratin.core.KerasExport;
import org.keratin.core.KerasFunction;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.config.Unwritten;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.AssetLayer;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.internal.preprocessing.Lookup;
import org.keratin.keras.internal.preprocessing.LookupOptions;
import org.keratin.keras.internal.preprocessing.Ngrams;
import org.keratin.keras.internal.preprocessing.OutputMode;
import org.keratin.keras.internal.preprocessing.TextSplitter;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.TextVectorization}: the indices of a text's words in a vocabulary, as such or
 * counted.
 *
 * <p>Input: texts, {@code (batch,)} or {@code (batch, 1)}. Output: int64 {@code (batch, words)},
 * shorter texts filled up with 0; or float32 {@code (batch, size of the vocabulary)}. Index 0
 * stands for nothing, 1 for words that are not in the vocabulary.
 */
@KerasExport("keras.layers.TextVectorization")
public final class TextVectorization extends DataLayer implements AssetLayer {

    /**
     * The config.
     *
     * @param maxTokens how many indices there may be; {@code null} for any number
     * @param standardize what is done to texts: {@code "lower"}, {@code "strip_punctuation"}, both
     *     ({@code "lower_and_strip_punctuation"}), a function, or nothing ({@code null})
     * @param split what texts are split at: {@code "whitespace"}, {@code "character"}, a function
     *     that fills rows up with {@code ""}, or nothing ({@code null})
     * @param ngrams which runs of words count as one: up to an int, or of the lengths of a list;
     *     {@code null} for single words
     * @param outputMode {@code "int"}, {@code "one_hot"}, {@code "multi_hot"}, {@code "count"} or
     *     {@code "tf_idf"}
     * @param outputSequenceLength how many indices there are for each text; {@code null} for as
     *     many as the longest one has
     * @param padToMaxTokens whether counts are {@code maxTokens} long whatever the vocabulary
     * @param sparse whether Keras holds counts in a sparse tensor; here they are dense
     * @param ragged whether Keras gives indices in a ragged tensor, which there is none of here
     * @param vocabulary the words, most frequent first; {@code null} where they are still to be set
     * @param idfWeights a weight for each word where the mode is {@code "tf_idf"}, else {@code
     *     null}
     * @param encoding how Keras turns bytes into text
     * @param vocabularySize how many indices there are, if that is known
     * @param hasInputVocabulary whether the vocabulary was given, not learned
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Default("null") @AtLeast(2) Integer maxTokens,
            @Default("lower_and_strip_punctuation") Object standardize,
            @Default("whitespace") Object split,
            @Default("null") Ngrams ngrams,
            @Default("int") String outputMode,
            @Default("null") @AtLeast(0) Integer outputSequenceLength,
            @Default("false") boolean padToMaxTokens,
            @Default("false") boolean sparse,
            @Default("false") boolean ragged,
            @Default("null") Object vocabulary,
            @Default("null") Object idfWeights,
            @Default("utf-8") String encoding,
            @Default("null") Integer vocabularySize,
            @Default("null") @Unwritten Boolean hasInputVocabulary)
            implements LayerConfig {

        /** Checks what belongs together. */
        public Config {
            check(
                    "standardize",
                    standardize,
                    List.of("lower_and_strip_punctuation", "lower", "strip_punctuation"));
            check("split", split, List.of("whitespace", "character"));
            OutputMode mode = OutputMode.of(outputMode, OutputMode.values());
            outputMode = mode.kerasName();
            if (outputSequenceLength != null
                    && (mode != OutputMode.INT || outputSequenceLength < 0)) {
                throw ConfigException.expected(
                        "output_sequence_length",
                        "an int from 0 where output_mode is \"int\", else null",
                        outputSequenceLength);
            }
            if (ragged) {
                throw ConfigException.expected(
                        "ragged", "false: there are no ragged tensors", true);
            }
        }

        private static void check(String key, Object value, List<String> words) {
            if (value != null && !(value instanceof KerasFunction) && !words.contains(value)) {
                throw ConfigException.expected(
                        key, "one of " + words + ", a function or null", value);
            }
        }

        private LookupOptions lookup() {
            return new LookupOptions(
                    maxTokens,
                    1,
                    "",
                    "[UNK]",
                    vocabulary,
                    idfWeights,
                    false,
                    outputMode,
                    padToMaxTokens,
                    sparse,
                    "floormod",
                    null,
                    null,
                    null);
        }
    }

    private final Lookup lookup;
    private final TextSplitter splitter;

    /** Makes one. */
    public TextVectorization(Config config) {
        super(config);
        this.lookup = new Lookup(config.lookup(), true);
        this.splitter =
                new TextSplitter(
                        config.standardize(),
                        config.split(),
                        config.ngrams(),
                        config.outputSequenceLength());
    }

    /**
     * Replaces the vocabulary.
     *
     * @param words the words, most frequent first
     * @param idfWeights a weight for each word where the mode is {@code "tf_idf"}, else {@code
     *     null}
     */
    public void setVocabulary(List<String> words, List<Number> idfWeights) {
        lookup.setVocabulary(words, idfWeights);
        changed();
    }

    /** The words by index, those for nothing and for unknown words included. */
    public List<String> vocabulary() {
        return lookup.vocabulary().stream().map(String::valueOf).toList();
    }

    @Override
    public Map<String, byte[]> saveAssets() {
        return lookup.saveAssets();
    }

    @Override
    public void loadAssets(Map<String, byte[]> assets) {
        lookup.loadAssets(assets);
        changed();
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        Ops ops = context.ops();
        return lookup.call(splitter.split(x, ops), ops);
    }

    @Override
    public Shape computeOutputShape(Shape input) {
        return lookup.outputShape(splitter.outputShape(input));
    }

    @Override
    public Map<String, Object> liveConfig() {
        Map<String, Object> live = super.liveConfig();
        live.put("vocabulary_size", lookup.size());
        return live;
    }
}
