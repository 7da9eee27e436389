package org.keratin.keras.layers;

import java.util.List;
import org.keratin.core.KerasExport;
import org.keratin.core.Variable;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.config.OneOf;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.InputSpec;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.initializers.STFT;
import org.keratin.keras.initializers.StftScaling;
import org.keratin.keras.initializers.Window;
import org.keratin.tensor.DataFormat;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Padding;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.STFTSpectrogram}: which frequencies a signal has, frame by frame, computed as
 * a convolution whose kernels may be trained.
 *
 * <p>Input {@code (batch, time, channels)}, output {@code (batch, frames, channels * frequencies)},
 * or with an axis for each. Weights: {@code real_kernel}, {@code imag_kernel}, as the mode needs
 * them, both {@code (frameLength, 1, frequencies)}.
 */
@KerasExport("keras.layers.STFTSpectrogram")
public final class STFTSpectrogram extends Layer {

    private static final double SMALLEST = 1e-7;

    /**
     * The config.
     *
     * @param mode what is given of each frequency: {@code "log"} of its magnitude, {@code
     *     "magnitude"}, {@code "psd"} (power), {@code "real"}, {@code "imag"}, {@code "angle"}, or
     *     both parts one behind the other ({@code "stft"})
     * @param frameLength how many samples a frame has
     * @param frameStep how many samples further the next frame begins; half a frame for {@code
     *     null}
     * @param fftLength how long the transform is, at least as long as a frame; the next power of
     *     two for {@code null}
     * @param window by what each frame is multiplied
     * @param periodic whether the window is the beginning of a periodic one
     * @param scaling by what the kernels are divided, {@code "density"}, {@code "spectrum"} or
     *     nothing
     * @param padding {@code "valid"} or {@code "same"}
     * @param dataFormat where the channels are
     * @param expandDims whether channels and frequencies have an axis each
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Default("log") @OneOf({"log", "magnitude", "psd", "real", "imag", "angle", "stft"})
                    String mode,
            @Default("256") @AtLeast(1) int frameLength,
            @Default("null") @AtLeast(1) Integer frameStep,
            @Default("null") @AtLeast(1) Integer fftLength,
            @Default("hann") Window window,
            @Default("false") boolean periodic,
            @Default("density") StftScaling scaling,
            @Default("valid") Padding padding,
            @Default("null") DataFormat dataFormat,
            @Default("false") boolean expandDims)
            implements LayerConfig {

        /** Checks the lengths. */
        public Config {
            dataFormat = dataFormat == null ? DataFormat.CHANNELS_LAST : dataFormat;
            if (frameLength < 1) {
                throw ConfigException.expected("frame_length", "an int above 0", frameLength);
            }
            if (frameStep != null && (frameStep < 1 || frameStep > frameLength)) {
                throw ConfigException.expected(
                        "frame_step", "an int from 1 to frame_length, or null", frameStep);
            }
            if (fftLength != null && fftLength < frameLength) {
                throw ConfigException.expected(
                        "fft_length", "an int from frame_length, or null", fftLength);
            }
            if (padding == Padding.CAUSAL) {
                throw ConfigException.expected("padding", "\"valid\" or \"same\"", "causal");
            }
        }

        private int step() {
            return frameStep == null ? Math.max(1, frameLength / 2) : frameStep;
        }

        private int frequencies() {
            long length =
                    fftLength != null
                            ? fftLength
                            : frameLength == 1 ? 1 : 2L * Integer.highestOneBit(frameLength - 1);
            return (int) (length / 2 + 1);
        }
    }

    private final Config config;
    private Variable real;
    private Variable imag;

    /** Makes one. */
    public STFTSpectrogram(Config config) {
        super(config);
        this.config = config;
        requireInput(InputSpec.rank(3));
    }

    @Override
    protected void build(Shape input) {
        Shape shape = Shape.of(config.frameLength(), 1, config.frequencies());
        if (!config.mode().equals("imag")) {
            real = addWeight("real_kernel", shape, initializer("real"));
        }
        if (!config.mode().equals("real")) {
            imag = addWeight("imag_kernel", shape, initializer("imag"));
        }
    }

    private STFT initializer(String side) {
        return new STFT(side, config.window(), config.periodic(), config.scaling());
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        Ops ops = context.ops();
        boolean last = config.dataFormat() == DataFormat.CHANNELS_LAST;
        Tensor channels = last ? ops.transpose(x, 0, 2, 1) : x;
        Tensor spectrum =
                switch (config.mode()) {
                    case "real" -> frames(channels, real, ops);
                    case "imag" -> frames(channels, imag, ops);
                    default ->
                            joined(frames(channels, real, ops), frames(channels, imag, ops), ops);
                };
        return ordered(spectrum, last, ops);
    }

    /** One part of the transform: {@code (batch, channels, frames, frequencies)}. */
    private Tensor frames(Tensor channels, Variable kernel, Ops ops) {
        int batch = channels.shape().dim(0);
        int count = channels.shape().dim(1);
        Tensor signals =
                ops.reshape(channels, Math.multiplyExact(batch, count), channels.shape().dim(2), 1);
        Tensor parts =
                ops.conv(
                        signals,
                        ops.cast(kernel.value(ops), signals.dtype()),
                        new int[] {config.step()},
                        config.padding(),
                        DataFormat.CHANNELS_LAST,
                        new int[] {1});
        return ops.reshape(parts, batch, count, parts.shape().dim(1), config.frequencies());
    }

    private Tensor joined(Tensor realPart, Tensor imagPart, Ops ops) {
        if (config.mode().equals("angle")) {
            return ops.arctan2(imagPart, realPart);
        }
        if (config.mode().equals("stft")) {
            return ops.concatenate(List.of(realPart, imagPart), -1);
        }
        Tensor power = ops.add(ops.square(realPart), ops.square(imagPart));
        if (config.mode().equals("psd")) {
            return ops.add(power, inner(power, ops));
        }
        Tensor magnitude = ops.sqrt(ops.maximum(power, SMALLEST));
        return config.mode().equals("log") ? ops.log(ops.maximum(magnitude, SMALLEST)) : magnitude;
    }

    // All frequencies but the first and the last stand for negative ones too.
    private Tensor inner(Tensor power, Ops ops) {
        int length = config.frequencies();
        if (length < 3) {
            return ops.zerosLike(power);
        }
        int[][] padding = {{0, 0}, {0, 0}, {0, 0}, {1, 1}};
        return ops.pad(ops.sliceAxis(power, 3, 1, length - 1), padding);
    }

    private Tensor ordered(Tensor x, boolean last, Ops ops) {
        Shape shape = x.shape();
        if (config.expandDims()) {
            return last ? ops.transpose(x, 0, 2, 3, 1) : x;
        }
        int merged = Math.multiplyExact(shape.dim(1), shape.dim(3));
        return last
                ? ops.reshape(ops.transpose(x, 0, 2, 1, 3), shape.dim(0), shape.dim(2), merged)
                : ops.reshape(ops.transpose(x, 0, 1, 3, 2), shape.dim(0), merged, shape.dim(2));
    }
}
