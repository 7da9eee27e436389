package org.keratin.tensor;

import org.keratin.tensor.internal.compose.Blocks;
import org.keratin.tensor.internal.compose.Patches;
import org.osgi.annotation.versioning.ProviderType;

/** Images taken apart into patches, and patches put together. */
@ProviderType
public interface PatchOps extends IndexOps {

    /**
     * The windows of images {@code (batch, channels, height, width)} as columns, {@code (batch,
     * channels * window height * window width, windows)}. Each setting has an entry for height and
     * width, or one for both.
     *
     * @param padding zeros on both sides
     */
    default Tensor unfold(Tensor x, int[] kernelSize, int[] dilation, int[] padding, int[] stride) {
        return Patches.unfold(this, x, kernelSize, dilation, padding, stride);
    }

    /**
     * Images {@code (batch, channels, height, width)} from columns as {@link #unfold} gives them;
     * where windows overlap, elements add up.
     */
    default Tensor fold(
            Tensor x,
            int[] outputSize,
            int[] kernelSize,
            int[] dilation,
            int[] padding,
            int[] stride) {
        return Patches.fold(this, x, outputSize, kernelSize, dilation, padding, stride);
    }

    /** Channels laid out as blocks of {@code blockSize} by {@code blockSize} pixels. */
    default Tensor depthToSpace(Tensor x, int blockSize, DataFormat dataFormat) {
        return Blocks.depthToSpace(this, x, blockSize, dataFormat);
    }

    /** Blocks of {@code blockSize} by {@code blockSize} pixels as channels of one. */
    default Tensor spaceToDepth(Tensor x, int blockSize, DataFormat dataFormat) {
        return Blocks.spaceToDepth(this, x, blockSize, dataFormat);
    }
}
