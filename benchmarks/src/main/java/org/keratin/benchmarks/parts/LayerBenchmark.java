package org.keratin.benchmarks.parts;

import java.util.concurrent.TimeUnit;
import org.keratin.benchmarks.run.ModelCase;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Tensor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One layer of each family, applied to a batch, by itself and not as a part of a plan. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class LayerBenchmark {

    private final KeratinRuntime keratin = KeratinRuntime.create();
    private final Tensor vectors = random(32, 512);
    private final Tensor sequence = random(4, 100, 64);
    private final Tensor image = random(1, 56, 56, 64);

    private final Layer dense = layer("Dense", "\"units\": 512, \"activation\": \"relu\"");
    private final Layer conv1 = layer("Conv2D", "\"filters\": 64, \"kernel_size\": [1, 1]");
    private final Layer conv3 =
            layer("Conv2D", "\"filters\": 64, \"kernel_size\": [3, 3], \"padding\": \"same\"");
    private final Layer depthwise =
            layer("DepthwiseConv2D", "\"kernel_size\": [3, 3], \"padding\": \"same\"");
    private final Layer pooling = layer("MaxPooling2D", "\"pool_size\": [2, 2]");
    private final Layer batchNormalization = layer("BatchNormalization", "");
    private final Layer layerNormalization = layer("LayerNormalization", "");
    private final Layer lstm = layer("LSTM", "\"units\": 128");
    private final Layer gru = layer("GRU", "\"units\": 128");

    private static Tensor random(int batch, int... sample) {
        ModelCase input = new ModelCase("", batch, sample);
        return Tensor.of(input.input(), input.shape());
    }

    private Layer layer(String name, String config) {
        return keratin.deserializer()
                .deserialize(
                        keratin.json()
                                .read(
                                        "{\"module\": \"keras.layers\", \"class_name\": \""
                                                + name
                                                + "\", \"config\": {"
                                                + config
                                                + "}, \"registered_name\": null}"),
                        Layer.class);
    }

    /** 32 × 512 to 512. */
    @Benchmark
    public Tensor dense() {
        return dense.apply(vectors);
    }

    /** 1×1 on 56 × 56 × 64. */
    @Benchmark
    public Tensor convolution1() {
        return conv1.apply(image);
    }

    /** 3×3 on 56 × 56 × 64. */
    @Benchmark
    public Tensor convolution3() {
        return conv3.apply(image);
    }

    /** 3×3 on 56 × 56 × 64, each channel by itself. */
    @Benchmark
    public Tensor depthwise() {
        return depthwise.apply(image);
    }

    /** 2×2 on 56 × 56 × 64. */
    @Benchmark
    public Tensor pooling() {
        return pooling.apply(image);
    }

    /** By statistics that are there, on 56 × 56 × 64. */
    @Benchmark
    public Tensor batchNormalization() {
        return batchNormalization.apply(image);
    }

    /** Of 32 × 512. */
    @Benchmark
    public Tensor layerNormalization() {
        return layerNormalization.apply(vectors);
    }

    /** 4 sequences of 100 steps. */
    @Benchmark
    public Tensor lstm() {
        return lstm.apply(sequence);
    }

    /** 4 sequences of 100 steps. */
    @Benchmark
    public Tensor gru() {
        return gru.apply(sequence);
    }
}
