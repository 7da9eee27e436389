package org.keratin.core.layers;

import org.keratin.core.config.Default;
import org.keratin.core.config.OmitNull;
import org.keratin.core.dtypepolicies.DTypePolicy;
import org.keratin.core.regularizers.Regularizer;

/**
 * The part of a config that every layer has. A layer's config record takes it up as {@code @Flatten
 * LayerOptions layer}.
 *
 * @param name unique within its model; made from the class's name where it is {@code null}
 * @param trainable whether optimizers may change its weights
 * @param dtype in which dtypes it keeps its weights and computes
 * @param activityRegularizer a penalty on its outputs, or {@code null}
 */
public record LayerOptions(
        @Default("null") String name,
        @Default("true") boolean trainable,
        @Default("float32") DTypePolicy dtype,
        @Default("null") @OmitNull Regularizer activityRegularizer) {

    /** Those of a trainable layer without penalty, such as a part of another. */
    public static LayerOptions of(String name, DTypePolicy dtype) {
        return new LayerOptions(name, true, dtype, null);
    }
}
