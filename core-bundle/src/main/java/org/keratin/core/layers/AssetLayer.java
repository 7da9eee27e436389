package org.keratin.core.layers;

import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A layer that keeps files of its own in a model file, beside its weights: a vocabulary ({@code
 * save_assets} and {@code load_assets} in Keras).
 */
@ConsumerType
public interface AssetLayer {

    /** The files to write, by name, such as {@code vocabulary.txt}; empty if there is none. */
    Map<String, byte[]> saveAssets();

    /**
     * Takes over what {@link #saveAssets} gave.
     *
     * @throws org.keratin.core.errors.ConfigException if the files are not what this layer wrote
     */
    void loadAssets(Map<String, byte[]> assets);
}
