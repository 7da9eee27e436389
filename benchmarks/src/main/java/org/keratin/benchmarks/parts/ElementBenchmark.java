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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Element-wise maths, reductions and softmax on 256 rows of 1,024 numbers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class ElementBenchmark {

    private static final int ROWS = 256;
    private static final int COLUMNS = 1024;

    private final Ops ops = CpuOps.instance();
    private final Tensor x = Tensor.of(new ModelCase("", ROWS, COLUMNS).input(), ROWS, COLUMNS);
    private final Tensor row = Tensor.of(new ModelCase("", 1, COLUMNS).input(), COLUMNS);

    /** Two tensors of one shape. */
    @Benchmark
    public Tensor add() {
        return ops.add(x, x);
    }

    /** One broadcast along the rows. */
    @Benchmark
    public Tensor addRow() {
        return ops.add(x, row);
    }

    /** {@code exp}. */
    @Benchmark
    public Tensor exp() {
        return ops.exp(x);
    }

    /** {@code tanh}. */
    @Benchmark
    public Tensor tanh() {
        return ops.tanh(x);
    }

    /** {@code erf}. */
    @Benchmark
    public Tensor erf() {
        return ops.erf(x);
    }

    /** {@code relu}. */
    @Benchmark
    public Tensor relu() {
        return ops.relu(x);
    }

    /** {@code softmax} along the rows. */
    @Benchmark
    public Tensor softmax() {
        return ops.softmax(x, -1);
    }

    /** The mean of each row. */
    @Benchmark
    public Tensor mean() {
        return ops.mean(x, -1);
    }
}
