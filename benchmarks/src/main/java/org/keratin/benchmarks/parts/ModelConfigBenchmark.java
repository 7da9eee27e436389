package org.keratin.benchmarks.parts;

import java.util.concurrent.TimeUnit;
import org.keratin.benchmarks.BenchFiles;
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

/** The config of a large model: the text to a dict, the dict to a model. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 5, time = 1)
public class ModelConfigBenchmark {

    /** Which model. */
    @Param({"resnet50", "efficientnetb7", "nasnetlarge"})
    public String model;

    private final KeratinRuntime keratin = KeratinRuntime.create();
    private String text;
    private Object dict;

    /** Reads the config. */
    @Setup
    public void read() {
        text = BenchFiles.config(model);
        dict = keratin.json().read(text);
    }

    /** Text to dict. */
    @Benchmark
    public Object parse() {
        return keratin.json().read(text);
    }

    /** Dict to model. */
    @Benchmark
    public Object make() {
        return keratin.deserializer().deserialize(dict);
    }

    /** Text to model. */
    @Benchmark
    public Object textToModel() {
        return keratin.deserializer().deserialize(keratin.json().read(text));
    }
}
