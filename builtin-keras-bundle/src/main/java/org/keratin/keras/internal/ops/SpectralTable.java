package org.keratin.keras.internal.ops;

import static org.keratin.keras.internal.ops.Operands.tensor;

import java.util.List;
import org.keratin.keras.internal.Bound;
import org.keratin.keras.internal.TableBuilder;
import org.keratin.tensor.Complex;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** The functions of {@code keras.ops} that transform signals. */
public final class SpectralTable extends OpsTable {

    private static final String COMPLEX = "x: pair of tensors";

    /** Makes it. */
    public SpectralTable() {
        super(
                TableBuilder.of("keras.ops")
                        .function(
                                "extract_sequences(x, sequence_length: int, sequence_stride: int)",
                                (a, ops) ->
                                        ops.extractSequences(
                                                tensor(a, ops, "x"),
                                                a.integer("sequence_length"),
                                                a.integer("sequence_stride")))
                        .operation("ExtractSequences", "sequence_length", "sequence_stride")
                        .function("fft(" + COMPLEX + ")", (a, ops) -> pair(ops.fft(complex(a))))
                        .operation("FFT")
                        .function("fft2(" + COMPLEX + ")", (a, ops) -> pair(ops.fft2(complex(a))))
                        .operation("FFT2")
                        .function("ifft2(" + COMPLEX + ")", (a, ops) -> pair(ops.ifft2(complex(a))))
                        .operation("IFFT2")
                        .function(
                                "irfft(" + COMPLEX + ", fft_length: int=None)",
                                (a, ops) -> ops.irfft(complex(a), a.integerOrNull("fft_length")))
                        .operation("IRFFT", "fft_length")
                        .function(
                                "istft("
                                        + COMPLEX
                                        + ", sequence_length: int, sequence_stride: int, fft_length: int, length: int=None, window: string or tensor=\"hann\", center=True)",
                                SpectralTable::istft)
                        .operation(
                                "ISTFT",
                                "sequence_length",
                                "sequence_stride",
                                "fft_length",
                                "length",
                                "window",
                                "center")
                        .function(
                                "rfft(x, fft_length: int=None)",
                                (a, ops) ->
                                        pair(
                                                ops.rfft(
                                                        tensor(a, ops, "x"),
                                                        a.integerOrNull("fft_length"))))
                        .operation("RFFT", "fft_length")
                        .function(
                                "stft(x, sequence_length: int, sequence_stride: int, fft_length: int, window: string or tensor=\"hann\", center=True)",
                                SpectralTable::stft)
                        .operation(
                                "STFT",
                                "sequence_length",
                                "sequence_stride",
                                "fft_length",
                                "window",
                                "center"),
                "keras.src.ops.math");
    }

    private static Complex complex(Bound a) {
        List<Tensor> parts = a.tensors("x");
        boolean floating = parts.stream().allMatch(part -> part.dtype().isFloating());
        if (parts.size() != 2 || !floating || !parts.get(0).shape().equals(parts.get(1).shape())) {
            throw a.expected("x", "real and imaginary parts, floats of one shape", parts);
        }
        return new Complex(parts.get(0), parts.get(1));
    }

    private static List<Tensor> pair(Complex x) {
        return List.of(x.real(), x.imaginary());
    }

    private static List<Tensor> stft(Bound a, Ops ops) {
        Tensor x = tensor(a, ops, "x");
        if (x.dtype() != DType.FLOAT32 && x.dtype() != DType.FLOAT64) {
            throw a.expected("x", "a tensor of float32 or float64", x.dtype());
        }
        Tensor window = window(a, ops);
        return pair(
                ops.stft(
                        x,
                        a.integer("sequence_stride"),
                        a.integer("fft_length"),
                        window == null ? ops.ones(Shape.of(frame(a))) : window,
                        a.bool("center")));
    }

    private static Tensor istft(Bound a, Ops ops) {
        return ops.istft(
                complex(a),
                a.integer("sequence_stride"),
                a.integer("fft_length"),
                a.integerOrNull("length"),
                window(a, ops),
                a.bool("center"));
    }

    private static int frame(Bound a) {
        int length = a.integer("sequence_length");
        if (length < 1 || length > a.integer("fft_length")) {
            throw a.expected("sequence_length", "from 1 to fft_length", length);
        }
        return length;
    }

    /** What frames are multiplied with, {@code null} for none. */
    private static Tensor window(Bound a, Ops ops) {
        int length = frame(a);
        if (a.isNull("window")) {
            return null;
        }
        if (!(a.value("window") instanceof String name)) {
            Tensor window = tensor(a, ops, "window");
            if (!window.shape().equals(Shape.of(length))) {
                throw a.expected("window", "a vector of sequence_length", window);
            }
            return window;
        }
        if (!name.equals("hann") && !name.equals("hamming")) {
            throw a.expected("window", "\"hann\" or \"hamming\"", name);
        }
        if (length == 1) {
            return ops.ones(Shape.of(1));
        }
        // Windows that follow each other without a seam: the last number is the next one's first.
        Tensor longer = name.equals("hann") ? ops.hanning(length + 1) : ops.hamming(length + 1);
        return ops.sliceAxis(longer, 0, 0, length);
    }
}
