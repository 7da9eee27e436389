package org.keratin.benchmarks.parts;

import java.util.concurrent.TimeUnit;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.activations.Activation;
import org.keratin.core.initializers.Initializer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Names to what they mean: nearly nothing is bound or made. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class LookupBenchmark {

    private final KeratinRuntime keratin = KeratinRuntime.create();
    private final Object privatePath =
            keratin.json()
                    .read(
                            "{\"module\": \"keras.src.initializers.constant_initializers\","
                                    + " \"class_name\": \"Zeros\", \"config\": {},"
                                    + " \"registered_name\": null}");

    /** A function by its short name. */
    @Benchmark
    public Activation function() {
        return keratin.deserializer().deserialize("relu", Activation.class);
    }

    /** A class by its short name. */
    @Benchmark
    public Initializer identifier() {
        return keratin.deserializer().deserialize("zeros", Initializer.class);
    }

    /** A class by a private module path, which means a public one. */
    @Benchmark
    public Initializer privatePath() {
        return keratin.deserializer().deserialize(privatePath, Initializer.class);
    }
}
