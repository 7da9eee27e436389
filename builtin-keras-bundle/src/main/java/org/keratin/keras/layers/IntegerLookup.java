package org.keratin.keras.layers;

import java.util.List;
import java.util.Map;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.config.OneOf;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.AssetLayer;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.internal.preprocessing.Lookup;
import org.keratin.keras.internal.preprocessing.LookupOptions;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.IntegerLookup}: the index of each integer in a vocabulary, as such or
 * encoded; or the way back.
 *
 * <p>Index 0 stands for the mask, where there is one, the next ones for integers that are not in
 * the vocabulary, the others for its tokens in order. Input: integers of any shape; output: int64
 * of that shape, or float32 where it is encoded.
 */
@KerasExport("keras.layers.IntegerLookup")
public final class IntegerLookup extends DataLayer implements AssetLayer {

    /**
     * The config.
     *
     * @param lookup the vocabulary, and what is made of it
     * @param vocabularyDtype the dtype of the tokens, {@code "int64"}
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Flatten @Default("{\"oov_token\": -1}") LookupOptions lookup,
            @Default("int64") @OneOf("int64") String vocabularyDtype)
            implements LayerConfig {

        /** Checks the special tokens, and the salt, which only one of the hashes takes. */
        public Config {
            lookup = withLongs(lookup);
            if (lookup.salt() != null && !lookup.oovMethod().equals("farmhash")) {
                throw ConfigException.expected(
                        "salt", "null where oov_method is not \"farmhash\"", lookup.salt());
            }
        }

        private static LookupOptions withLongs(LookupOptions given) {
            return new LookupOptions(
                    given.maxTokens(),
                    given.numOovIndices(),
                    whole("mask_token", given.maskToken()),
                    whole("oov_token", given.oovToken()),
                    given.vocabulary(),
                    given.idfWeights(),
                    given.invert(),
                    given.outputMode(),
                    given.padToMaxTokens(),
                    given.sparse(),
                    given.oovMethod(),
                    given.salt(),
                    given.vocabularySize(),
                    given.hasInputVocabulary());
        }

        private static Object whole(String key, Object token) {
            if (token == null) {
                return null;
            }
            if (token instanceof Number number && number.longValue() == number.doubleValue()) {
                return number.longValue();
            }
            throw ConfigException.expected(key, "an int, or null", token);
        }
    }

    private final Lookup lookup;

    /** Makes one. */
    public IntegerLookup(Config config) {
        super(config);
        this.lookup = new Lookup(config.lookup(), false);
    }

    /**
     * Replaces the vocabulary.
     *
     * @param tokens integers, most frequent first, with or without those for the mask and for
     *     unknown integers in front
     * @param idfWeights a weight for each token where the mode is {@code "tf_idf"}, else {@code
     *     null}
     */
    public void setVocabulary(List<Long> tokens, List<Number> idfWeights) {
        lookup.setVocabulary(tokens, idfWeights);
        changed();
    }

    /** The tokens by index, those for the mask and for unknown integers included. */
    public List<Object> vocabulary() {
        return lookup.vocabulary();
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
        return lookup.call(x, context.ops());
    }

    @Override
    public Shape computeOutputShape(Shape input) {
        return lookup.outputShape(input);
    }

    @Override
    public Map<String, Object> liveConfig() {
        Map<String, Object> live = super.liveConfig();
        lookup.putSize(live);
        return live;
    }
}
