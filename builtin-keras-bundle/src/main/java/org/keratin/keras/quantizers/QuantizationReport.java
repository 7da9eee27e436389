package org.keratin.keras.quantizers;

import org.keratin.core.KerasExport;
import org.keratin.core.KerasObject;
import org.keratin.core.config.Default;
import org.keratin.core.errors.ConfigException;

/**
 * {@code keras.quantizers.QuantizationReport}: what Python's {@code quantize()} gives back. Refused
 * by name: it says what was done to a model, and is no part of one.
 *
 * @param mode how the model was quantized
 */
@KerasExport("keras.quantizers.QuantizationReport")
public record QuantizationReport(@Default("null") String mode) implements KerasObject {

    /**
     * Refuses.
     *
     * @throws ConfigException always
     */
    public QuantizationReport {
        throw new ConfigException(
                "mode",
                "expected an object that a config can describe, found a QuantizationReport, which"
                        + " says what quantize() did. Save the quantized model instead.");
    }
}
