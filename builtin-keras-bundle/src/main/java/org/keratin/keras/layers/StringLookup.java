package org.keratin.keras.layers;

import java.util.List;
import java.util.Map;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
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
 * {@code keras.layers.StringLookup}: the index of each string in a vocabulary, as such or encoded;
 * or the way back.
 *
 * <p>Index 0 stands for the mask, where there is one, the next ones for strings that are not in the
 * vocabulary, the others for its tokens in order. Input: strings of any shape; output: int64 of
 * that shape, or float32 where it is encoded.
 */
@KerasExport("keras.layers.StringLookup")
public final class StringLookup extends DataLayer implements AssetLayer {

    /**
     * The config.
     *
     * @param lookup the vocabulary, and what is made of it
     * @param encoding how Keras turns bytes into text
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Flatten @Default("{\"oov_token\": \"[UNK]\"}") LookupOptions lookup,
            @Default("utf-8") String encoding)
            implements LayerConfig {

        /** Checks the special tokens. */
        public Config {
            checkText("mask_token", lookup.maskToken());
            checkText("oov_token", lookup.oovToken());
        }

        private static void checkText(String key, Object token) {
            if (token != null && !(token instanceof String)) {
                throw ConfigException.expected(key, "a string, or null", token);
            }
        }
    }

    private final Lookup lookup;

    /** Makes one. */
    public StringLookup(Config config) {
        super(config);
        this.lookup = new Lookup(config.lookup(), true);
    }

    /**
     * Replaces the vocabulary.
     *
     * @param tokens strings, most frequent first, with or without those for the mask and for
     *     unknown strings in front
     * @param idfWeights a weight for each token where the mode is {@code "tf_idf"}, else {@code
     *     null}
     */
    public void setVocabulary(List<String> tokens, List<Number> idfWeights) {
        lookup.setVocabulary(tokens, idfWeights);
        changed();
    }

    /** The tokens by index, those for the mask and for unknown strings included. */
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
