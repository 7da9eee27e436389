package org.keratin.keras.internal.preprocessing;

import java.util.List;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.config.OneOf;
import org.keratin.core.config.Unwritten;
import org.keratin.core.errors.ConfigException;

/**
 * The part of a config that all layers have which look tokens up in a vocabulary.
 *
 * @param maxTokens how many indices there may be, those for unknown tokens and the mask included;
 *     {@code null} for any number
 * @param numOovIndices how many indices unknown tokens share by their hashes; with 0, an unknown
 *     token is an error
 * @param maskToken the token that stands for nothing, whose index is 0; {@code null} for none
 * @param oovToken what unknown indices are turned back into
 * @param vocabulary the tokens, most frequent first; {@code null} where they are still to be set
 * @param idfWeights a weight for each token where the mode is {@code "tf_idf"}, else {@code null}
 * @param invert whether indices are turned back into tokens
 * @param outputMode {@code "int"}, {@code "one_hot"}, {@code "multi_hot"}, {@code "count"} or
 *     {@code "tf_idf"}
 * @param padToMaxTokens whether encoded outputs are {@code maxTokens} long whatever the vocabulary
 * @param sparse whether Keras holds encoded outputs in a sparse tensor; here they are dense
 * @param oovMethod how unknown integers share indices: {@code "floormod"} or {@code "farmhash"}
 * @param salt the key of the hash of unknown tokens; {@code null} for one without
 * @param vocabularySize how many indices there are, if that is known
 * @param hasInputVocabulary whether the vocabulary was given, not learned
 */
public record LookupOptions(
        @Default("null") @AtLeast(2) Integer maxTokens,
        @Default("1") @AtLeast(0) int numOovIndices,
        @Default("null") Object maskToken,
        @Default("null") Object oovToken,
        @Default("null") Object vocabulary,
        @Default("null") Object idfWeights,
        @Default("false") boolean invert,
        @Default("int") String outputMode,
        @Default("false") boolean padToMaxTokens,
        @Default("false") boolean sparse,
        @Default("floormod") @OneOf({"floormod", "farmhash"}) String oovMethod,
        @Default("null") Salt salt,
        @Default("null") Integer vocabularySize,
        @Default("null") @Unwritten Boolean hasInputVocabulary) {

    /** Checks what belongs together. */
    public LookupOptions {
        OutputMode mode = OutputMode.of(outputMode, OutputMode.values());
        outputMode = mode.kerasName();
        vocabulary = PlainList.vocabulary(vocabulary);
        idfWeights = PlainList.numbers("idf_weights", idfWeights);
        if (maxTokens != null && maxTokens < 2) {
            throw ConfigException.expected("max_tokens", "an int above 1, or null", maxTokens);
        }
        if (padToMaxTokens && maxTokens == null) {
            throw ConfigException.expected(
                    "pad_to_max_tokens", "false where max_tokens is null", true);
        }
        if (numOovIndices < 0) {
            throw ConfigException.expected("num_oov_indices", "an int from 0", numOovIndices);
        }
        if (invert && mode != OutputMode.INT) {
            throw ConfigException.expected(
                    "output_mode", "\"int\" where invert is true", outputMode);
        }
        if (sparse && mode == OutputMode.INT) {
            throw ConfigException.expected("sparse", "false where output_mode is \"int\"", true);
        }
        if (mode != OutputMode.TF_IDF && idfWeights != null) {
            throw ConfigException.expected(
                    "idf_weights", "null where output_mode is not \"tf_idf\"", idfWeights);
        }
        if (mode == OutputMode.TF_IDF && vocabulary != null && idfWeights == null) {
            throw ConfigException.expected(
                    "idf_weights", "a weight for each token of the vocabulary", null);
        }
    }

    /** What is made of the indices. */
    public OutputMode mode() {
        return OutputMode.of(outputMode, OutputMode.values());
    }

    /** The tokens that the config holds, or {@code null}. */
    @SuppressWarnings("unchecked") // The constructor makes it a list.
    List<Object> tokens() {
        return (List<Object>) vocabulary;
    }

    /** The weights that the config holds, or {@code null}. */
    @SuppressWarnings("unchecked") // The constructor makes it a list of numbers.
    List<Number> weights() {
        return (List<Number>) idfWeights;
    }

    /** The index of the first unknown token: 1 where 0 is that of the mask. */
    int oovStart() {
        return maskToken != null && mode() == OutputMode.INT ? 1 : 0;
    }

    /** The index of the first token of the vocabulary. */
    int tokenStart() {
        return oovStart() + numOovIndices;
    }
}
