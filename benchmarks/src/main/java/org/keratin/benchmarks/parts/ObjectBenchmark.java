package org.keratin.benchmarks.parts;

import java.util.concurrent.TimeUnit;
import org.keratin.benchmarks.Samples;
import org.keratin.core.DeserializeOptions;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.layers.Layer;
import org.keratin.core.optimizers.Optimizer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A parsed dict to one object: lookup, binding and construction. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class ObjectBenchmark {

    private final KeratinRuntime keratin = KeratinRuntime.create();
    private final Object adam = keratin.json().read(Samples.ADAM);
    private final Object dense = keratin.json().read(Samples.DENSE);

    /** An optimizer with 15 keys. */
    @Benchmark
    public Optimizer adam() {
        return keratin.deserializer()
                .deserialize(adam, Optimizer.class, DeserializeOptions.DEFAULT);
    }

    /** A layer with two initializers, an activation and a dtype policy. */
    @Benchmark
    public Layer dense() {
        return keratin.deserializer().deserialize(dense, Layer.class, DeserializeOptions.DEFAULT);
    }
}
