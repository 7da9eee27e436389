package org.keratin.keras.layers;

import org.keratin.core.config.AtLeast;
import org.keratin.core.config.AtMost;
import org.keratin.core.config.Default;
import org.keratin.core.config.Unwritten;
import org.keratin.core.dtypepolicies.DTypePolicy;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.internal.Require;
import org.keratin.keras.random.Seed;
import org.keratin.keras.random.SeedGenerator;

/**
 * What the configs of the spatial dropouts have.
 *
 * @param rate how likely a channel is to be dropped, from 0 to 1
 * @param seed where the draws start; the same seed gives the same draws
 * @param name unique within its model; made from the class's name where it is {@code null}
 * @param dtype in which dtype it computes
 * @param trainable whether optimizers may change its weights, of which there are none
 */
public record SpatialDropoutOptions(
        @AtLeast(0) @AtMost(1) double rate,
        @Default("null") Seed seed,
        @Default("null") String name,
        @Default("float32") DTypePolicy dtype,
        @Default("true") @Unwritten boolean trainable) {

    /** Checks the rate. */
    public SpatialDropoutOptions {
        Require.share("rate", rate);
    }

    LayerOptions layer() {
        return new LayerOptions(name, trainable, dtype, null);
    }

    SeedGenerator seeds() {
        return Seed.orNone(seed).generator();
    }
}
