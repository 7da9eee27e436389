package org.keratin.tensor.internal.plan;

import java.util.List;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.kernels.DepthwiseConvolution;

/** A convolution of each channel by itself, and what follows it. */
record ChannelConvolution(DepthwiseConvolution convolution, Tail tail, Shape shape)
        implements Kernel {

    @Override
    public void compute(List<Tensor> inputs, float[] to) {
        DenseTensor x = DenseTensor.of(inputs.get(0));
        int channels = shape.last();
        int batch = shape.dim(0);
        convolution.run((float[]) x.array(), x.offset(), batch, to, 0, channels, tail.epilogue());
        tail.end(
                inputs.subList(1, inputs.size()),
                to,
                batch * convolution.shape().windows() * channels,
                channels);
    }

    @Override
    public String toString() {
        return "ChannelConvolution" + tail;
    }
}
