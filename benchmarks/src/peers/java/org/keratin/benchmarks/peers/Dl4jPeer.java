package org.keratin.benchmarks.peers;

import java.util.Arrays;
import java.util.Optional;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.keratin.benchmarks.run.ModelCase;
import org.keratin.benchmarks.run.Peer;
import org.keratin.benchmarks.run.Work;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions;

/**
 * Deeplearning4j. It reads no file of Keras 3, so the two smallest models are built from its own
 * layers, of the same sizes and with weights of its own.
 */
public final class Dl4jPeer implements Peer {

    @Override
    public String name() {
        return "DL4J";
    }

    @Override
    public Optional<Work> predict(ModelCase model, int threads) {
        return switch (model.model()) {
            case "mlp" -> Optional.of(work(mlp(), model, model.shape()));
            // Of one channel, both layouts are the same.
            case "lenet" ->
                    Optional.of(work(lenet(), model, new int[] {model.batch(), 1, 28, 28}));
            default -> Optional.empty();
        };
    }

    private static NeuralNetConfiguration.ListBuilder layers() {
        return new NeuralNetConfiguration.Builder().seed(1).list();
    }

    private static MultiLayerNetwork mlp() {
        return new MultiLayerNetwork(
                layers()
                        .layer(dense(512))
                        .layer(dense(512))
                        .layer(softmax())
                        .setInputType(InputType.feedForward(784))
                        .build());
    }

    private static MultiLayerNetwork lenet() {
        return new MultiLayerNetwork(
                layers()
                        .layer(convolution(6, ConvolutionMode.Same))
                        .layer(pooling())
                        .layer(convolution(16, ConvolutionMode.Truncate))
                        .layer(pooling())
                        .layer(dense(120))
                        .layer(dense(84))
                        .layer(softmax())
                        .setInputType(InputType.convolutional(28, 28, 1))
                        .build());
    }

    private static DenseLayer dense(int units) {
        return new DenseLayer.Builder().nOut(units).activation(Activation.RELU).build();
    }

    private static ConvolutionLayer convolution(int filters, ConvolutionMode mode) {
        return new ConvolutionLayer.Builder(5, 5)
                .nOut(filters)
                .convolutionMode(mode)
                .activation(Activation.RELU)
                .build();
    }

    private static SubsamplingLayer pooling() {
        return new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                .kernelSize(2, 2)
                .stride(2, 2)
                .build();
    }

    private static OutputLayer softmax() {
        return new OutputLayer.Builder(LossFunctions.LossFunction.MCXENT)
                .nOut(10)
                .activation(Activation.SOFTMAX)
                .build();
    }

    private static Work work(MultiLayerNetwork network, ModelCase model, int[] shape) {
        network.init();
        long[] lengths = Arrays.stream(shape).asLongStream().toArray();
        INDArray input = Nd4j.createFromArray(model.input()).reshape(lengths);
        return () -> network.output(input, false).data().asFloat();
    }
}
