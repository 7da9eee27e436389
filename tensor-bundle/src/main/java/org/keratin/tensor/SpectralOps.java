package org.keratin.tensor;

import org.keratin.tensor.internal.compose.Frames;
import org.keratin.tensor.internal.compose.Spectra;
import org.osgi.annotation.versioning.ProviderType;

/** Fourier transforms, along the last axis or the last two; and signals cut into frames. */
@ProviderType
public interface SpectralOps extends ReductionOps, WindowOps {

    /** The Fourier transform along the last axis. */
    default Complex fft(Complex x) {
        return Spectra.along(this, x, -1, false);
    }

    /** The inverse of {@link #fft}. */
    default Complex ifft(Complex x) {
        return Spectra.along(this, x, -1, true);
    }

    /** The Fourier transform along the last two axes. */
    default Complex fft2(Complex x) {
        return Spectra.along(this, Spectra.along(this, x, -1, false), -2, false);
    }

    /** The inverse of {@link #fft2}. */
    default Complex ifft2(Complex x) {
        return Spectra.along(this, Spectra.along(this, x, -1, true), -2, true);
    }

    /**
     * The first half of the Fourier transform of real numbers, {@code (…, fftLength / 2 + 1)}; the
     * rest mirrors it.
     *
     * @param fftLength to how many numbers {@code x} is cut or filled with zeros, {@code null} for
     *     none of both
     */
    default Complex rfft(Tensor x, Integer fftLength) {
        return Spectra.ofReal(this, x, fftLength);
    }

    /**
     * The inverse of {@link #rfft}.
     *
     * @param fftLength how many numbers it gives, {@code null} for the even number that fits
     */
    default Tensor irfft(Complex x, Integer fftLength) {
        return Spectra.toReal(this, x, fftLength);
    }

    /**
     * Frames of {@code length} numbers, {@code stride} apart: {@code (…, frames, length)}. What
     * fills no frame at the end is left out.
     */
    default Tensor extractSequences(Tensor x, int length, int stride) {
        return Frames.extract(this, x, length, stride);
    }

    /** Frames {@code (…, frames, length)} added up, {@code stride} apart. */
    default Tensor overlapSequences(Tensor x, int stride) {
        return Frames.overlap(this, x, stride);
    }

    /**
     * The Fourier transforms of frames of a signal, {@code (…, frames, fftLength / 2 + 1)}.
     *
     * @param window what frames are multiplied with, a vector of at most {@code fftLength}, which
     *     zeros are put around
     * @param center whether the first frame is centred on the first number, with the signal
     *     mirrored at its ends
     */
    default Complex stft(Tensor x, int stride, int fftLength, Tensor window, boolean center) {
        return Frames.transform(this, x, stride, fftLength, window, center);
    }

    /**
     * The signal whose {@link #stft} is {@code x}.
     *
     * @param length how many numbers it has, {@code null} for all there are
     * @param window {@code null} for frames that were not multiplied and only add up
     */
    default Tensor istft(
            Complex x, int stride, int fftLength, Integer length, Tensor window, boolean center) {
        return Frames.signal(this, x, stride, fftLength, length, window, center);
    }
}
