package org.keratin.keras.initializers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.OneOf;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.initializers.Initializer;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.initializers.STFT}: the kernel with which a one-dimensional convolution computes the
 * real or the imaginary part of a short-time Fourier transform. The weight's shape is {@code (frame
 * length, 1, frequencies)}; the frequencies are those from 0 to half the sampling rate.
 *
 * @param side which part: {@code "real"} or {@code "imag"}
 * @param window by what each frame is multiplied, {@code null} for nothing
 * @param periodic whether the window is the beginning of a periodic one, rather than symmetric
 * @param scaling by what the kernel is divided, if there is a window
 */
@KerasExport(
        value = {
            "keras.initializers.STFT",
            "keras.initializers.stft",
            "keras.initializers.STFTInitializer"
        },
        identifiers = {"stft", "STFTInitializer"})
public record STFT(
        @Default("real") @OneOf({"real", "imag"}) String side,
        @Default("hann") Window window,
        @Default("false") boolean periodic,
        @Default("density") StftScaling scaling)
        implements Initializer {

    /** Checks the side; no window and no scaling are as {@code null} in a config. */
    public STFT {
        window = window == null ? Window.NONE : window;
        scaling = scaling == null ? StftScaling.NONE : scaling;
        if (!"real".equals(side) && !"imag".equals(side)) {
            throw ConfigException.expected("side", "\"real\" or \"imag\"", side);
        }
    }

    @Override
    public Tensor call(Shape shape, DType dtype, Ops ops) {
        if (shape.rank() != 3 || !shape.isKnown()) {
            throw new ShapeException(
                    "STFT: expected a shape (frame length, 1, frequencies), found " + shape);
        }
        int frame = shape.dim(0);
        int frequencies = shape.dim(2);
        Tensor time = ops.reshape(ops.arange(0, frame, 1, dtype), frame, 1, 1);
        Tensor bin = ops.reshape(ops.arange(0, frequencies, 1, dtype), 1, 1, frequencies);
        Tensor frequency = ops.divide(bin, (frequencies - 1) * 2);
        Tensor turns = ops.multiply(ops.multiply(-2, time), frequency);
        Tensor angle = ops.multiply(turns, Math.PI);
        Tensor wave = ops.cast(side.equals("real") ? ops.cos(angle) : ops.sin(angle), dtype);
        return window.equals(Window.NONE) ? wave : windowed(wave, frame, dtype, ops);
    }

    private Tensor windowed(Tensor wave, int frame, DType dtype, Ops ops) {
        Tensor weights = ops.cast(Tensor.of(window.values(frame, periodic), frame, 1, 1), dtype);
        return scaling.scale(ops.multiply(wave, weights), weights, ops);
    }
}
