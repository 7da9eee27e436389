package org.keratin.benchmarks.parts;

import java.util.concurrent.TimeUnit;
import org.keratin.core.KeratinRuntime;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A model of so many layers, one after the other: ten times the layers are ten times the work. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class GrowthBenchmark {

    /** How many layers. */
    @Param({"30", "300", "3000"})
    public int layers;

    private final KeratinRuntime keratin = KeratinRuntime.create();
    private Object dict;

    /** Writes the config. */
    @Setup
    public void write() {
        StringBuilder text = new StringBuilder();
        text.append(
                """
                {"module": "keras.src.models.functional", "class_name": "Functional",
                 "config": {"name": "long", "trainable": true, "layers": [{"module": "keras.layers",
                 "class_name": "InputLayer", "config": {"batch_shape": [null, 8], "dtype": "float32",
                 "sparse": false, "name": "dense_0"}, "registered_name": null, "name": "dense_0",
                 "inbound_nodes": []}""");
        for (int i = 1; i <= layers; i++) {
            text.append(
                    String.format(
                            """
                            , {"module": "keras.layers", "class_name": "Dense", "config": {"name":
                            "dense_%1$d", "units": 8, "activation": "relu"}, "registered_name": null,
                            "build_config": {"input_shape": [null, 8]}, "name": "dense_%1$d",
                            "inbound_nodes": [{"args": [{"class_name": "__keras_tensor__", "config":
                            {"shape": [null, 8], "dtype": "float32", "keras_history": ["dense_%2$d",
                            0, 0]}}], "kwargs": {}}]}""",
                            i, i - 1));
        }
        text.append(
                String.format(
                        """
                        ], "input_layers": ["dense_0", 0, 0], "output_layers": ["dense_%d", 0, 0]},
                        "registered_name": "Functional"}""",
                        layers));
        dict = keratin.json().read(text.toString());
    }

    /** Dict to model. */
    @Benchmark
    public Object make() {
        return keratin.deserializer().deserialize(dict);
    }
}
