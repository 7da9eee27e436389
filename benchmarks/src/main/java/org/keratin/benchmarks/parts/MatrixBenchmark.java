package org.keratin.benchmarks.parts;

import java.util.concurrent.TimeUnit;
import org.keratin.benchmarks.run.ModelCase;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;
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

/** The product of two matrices, in the shapes that models have. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class MatrixBenchmark {

    /** Rows, inner length and columns. */
    @Param({"1x784x512", "32x784x512", "128x256x1024", "960x960x960", "3136x64x64", "49x2048x512"})
    public String shape;

    private final Ops ops = CpuOps.instance();
    private Tensor left;
    private Tensor right;

    /** Makes the matrices. */
    @Setup
    public void fill() {
        String[] lengths = shape.split("x");
        int inner = Integer.parseInt(lengths[1]);
        left = random(Integer.parseInt(lengths[0]), inner);
        right = random(inner, Integer.parseInt(lengths[2]));
    }

    private static Tensor random(int rows, int columns) {
        return Tensor.of(new ModelCase("", rows, columns).input(), rows, columns);
    }

    /** The product. */
    @Benchmark
    public Tensor product() {
        return ops.matmul(left, right);
    }
}
