package org.keratin.keras.internal.preprocessing;

import org.keratin.core.config.Default;
import org.keratin.core.config.OneOf;
import org.keratin.keras.internal.Require;
import org.keratin.tensor.FillMode;
import org.keratin.tensor.Interpolation;

/**
 * The part of a config that layers have which move pixels.
 *
 * @param fillMode what lies outside of an image: {@code "reflect"}, {@code "wrap"}, {@code
 *     "nearest"}, or one value ({@code "constant"})
 * @param interpolation how pixels between pixels are made up, {@code "nearest"} or {@code
 *     "bilinear"}
 * @param fillValue the value outside of an image where the mode is {@code "constant"}
 */
public record WarpOptions(
        @Default("reflect") @OneOf({"reflect", "wrap", "constant", "nearest"}) String fillMode,
        @Default("bilinear") @OneOf({"nearest", "bilinear"}) String interpolation,
        @Default("0.0") double fillValue) {

    /** Checks the number. */
    public WarpOptions {
        fillValue = Require.finite("fill_value", fillValue);
    }

    /** What lies outside. */
    public FillMode outside() {
        return FillMode.of(fillMode);
    }

    /** How images are interpolated. */
    public Interpolation between() {
        return Interpolation.of(interpolation);
    }
}
