package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.initializers.Window;
import org.keratin.keras.internal.Require;
import org.keratin.keras.internal.preprocessing.MelScale;
import org.keratin.tensor.Complex;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.MelSpectrogram}: which frequencies a signal has, frame by frame, on the mel
 * scale, which is about how far apart we hear them.
 *
 * <p>Input {@code (…, time)}, output {@code (…, numMelBins, frames)}.
 */
@KerasExport("keras.layers.MelSpectrogram")
public final class MelSpectrogram extends DataLayer {

    /**
     * The config.
     *
     * @param fftLength how long the Fourier transform is, in samples
     * @param sequenceStride how many samples further the next frame begins
     * @param sequenceLength how many samples a frame has; {@code fftLength} for {@code null}
     * @param window by what each frame is multiplied, {@code "hann"} or {@code "hamming"}
     * @param samplingRate samples per second
     * @param numMelBins how many bands of frequencies there are
     * @param minFreq the lowest frequency in hertz
     * @param maxFreq the highest frequency in hertz; half the sampling rate for {@code null}
     * @param powerToDb whether the output is in decibels
     * @param topDb how many decibels below the loudest one values are cut
     * @param magExp the power to which magnitudes are raised: 2 for power, 1 for energy
     * @param minPower what smaller values count as
     * @param refPower what is 0 decibels
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Default("2048") @AtLeast(1) int fftLength,
            @Default("512") @AtLeast(1) int sequenceStride,
            @Default("null") Integer sequenceLength,
            @Default("hann") Window window,
            @Default("16000") double samplingRate,
            @Default("128") @AtLeast(1) int numMelBins,
            @Default("20.0") double minFreq,
            @Default("null") Double maxFreq,
            @Default("true") boolean powerToDb,
            @Default("80.0") double topDb,
            @Default("2.0") double magExp,
            @Default("1e-10") double minPower,
            @Default("1.0") double refPower)
            implements LayerConfig {

        /** Checks the numbers, and puts in what {@code null} and 0 stand for. */
        public Config {
            window = window == null ? Window.NONE : window;
            samplingRate = Require.positive("sampling_rate", samplingRate);
            sequenceLength =
                    sequenceLength == null || sequenceLength == 0 ? fftLength : sequenceLength;
            maxFreq =
                    maxFreq == null || maxFreq == 0
                            ? (Double) Math.floor(samplingRate / 2)
                            : maxFreq;
            if (sequenceLength < 1 || sequenceLength > fftLength) {
                throw ConfigException.expected(
                        "sequence_length", "an int from 1 to fft_length", sequenceLength);
            }
            if (sequenceStride < 1 || numMelBins < 1) {
                throw ConfigException.expected(
                        sequenceStride < 1 ? "sequence_stride" : "num_mel_bins",
                        "an int above 0",
                        Math.min(sequenceStride, numMelBins));
            }
        }
    }

    private final Config config;

    /** Makes one. */
    public MelSpectrogram(Config config) {
        super(config);
        this.config = config;
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        Ops ops = context.ops();
        if (x.shape().rank() == 0) {
            throw new ShapeException(name() + ": expected a signal of rank 1 or more, found ()");
        }
        DType dtype = computeDtype() == DType.FLOAT64 ? DType.FLOAT64 : DType.FLOAT32;
        Tensor mel = ops.matmul(spectrum(ops.cast(x, dtype), ops), melScale(ops, dtype));
        Tensor scaled = config.powerToDb() ? decibels(mel, ops) : mel;
        return ops.cast(ops.swapaxes(scaled, -1, -2), computeDtype());
    }

    private Tensor spectrum(Tensor x, Ops ops) {
        int length = config.sequenceLength();
        Tensor window =
                config.window().equals(Window.NONE)
                        ? ops.ones(Shape.of(length), x.dtype())
                        : ops.cast(
                                Tensor.of(config.window().values(length, true), length), x.dtype());
        Complex parts = ops.stft(x, config.sequenceStride(), config.fftLength(), window, true);
        Tensor power = ops.add(ops.square(parts.real()), ops.square(parts.imaginary()));
        return ops.power(ops.sqrt(power), config.magExp());
    }

    private Tensor melScale(Ops ops, DType dtype) {
        MelScale scale =
                new MelScale(
                        config.numMelBins(),
                        config.fftLength() / 2 + 1,
                        config.samplingRate(),
                        config.minFreq(),
                        config.maxFreq());
        return ops.cast(scale.weights(ops), dtype);
    }

    private Tensor decibels(Tensor power, Ops ops) {
        double reference = Math.max(Math.abs(config.refPower()), config.minPower());
        Tensor bels = ops.log10(ops.maximum(power, config.minPower()));
        Tensor relative = ops.subtract(ops.multiply(bels, 10), 10 * Math.log10(reference));
        return ops.maximum(relative, ops.subtract(ops.max(relative), config.topDb()));
    }

    @Override
    public Shape computeOutputShape(Shape input) {
        int time = input.last();
        int frames = time == Shape.UNKNOWN ? time : 1 + time / config.sequenceStride();
        return input.without(-1).concat(Shape.of(config.numMelBins(), frames));
    }
}
