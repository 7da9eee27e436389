package org.keratin.tensor.internal.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.TensorSpec;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.internal.kernel.Parallel;

/**
 * The steps of a recorded computation in an order in which they can be run. Immutable.
 *
 * <p>Each step has a place for what it gives, behind those of the inputs; a negative number stands
 * for a constant. A place is emptied after its last use, so that memory is given back while the
 * program runs.
 */
public final class Program {

    private final List<TensorSpec> inputs;
    private final List<Line> lines;
    private final List<Tensor> constants;
    private final int[] outputs;
    private final Workspace workspace;
    private final SampleStage stage;

    private Program(
            SampleStage stage,
            List<TensorSpec> inputs,
            Buffers.Assigned assigned,
            List<Tensor> constants,
            int[] outputs) {
        this.stage = stage;
        this.inputs = inputs;
        this.lines = assigned.lines();
        this.workspace = new Workspace(assigned.lengths());
        this.constants = constants;
        this.outputs = outputs;
    }

    /** The simplest program that computes {@code outputs} from {@code inputs}. */
    static Program of(List<Node> inputs, List<Value> outputs) {
        List<Value> simpler = Simplifier.simplify(outputs);
        SampleSplit.Split split = SampleSplit.split(inputs, simpler);
        return split == null
                ? compile(inputs, simpler)
                : compile(split.stage(), split.inputs(), split.outputs());
    }

    /** A program of steps that are as simple as they get. */
    static Program compile(List<Node> inputs, List<Value> outputs) {
        return compile(null, inputs, outputs);
    }

    private static Program compile(SampleStage stage, List<Node> inputs, List<Value> outputs) {
        return new Compiler().compile(stage, inputs, Fusing.fuse(Lowering.lower(outputs)));
    }

    /** How many steps there are. */
    public int steps() {
        return lines.size() + (stage == null ? 0 : stage.program().steps());
    }

    /** Runs it. */
    public List<Tensor> run(List<Tensor> given) {
        check(given);
        return Parallel.plan(() -> runSteps(given));
    }

    private List<Tensor> runSteps(List<Tensor> given) {
        Ops ops = CpuOps.instance();
        float[][] buffers = workspace.take();
        Tensor[] places = new Tensor[inputs.size() + lines.size()];
        for (int i = 0; i < given.size(); i++) {
            places[i] = given.get(i);
        }
        if (stage != null) {
            List<Tensor> made = stage.run(given);
            for (int i = 0; i < made.size(); i++) {
                places[given.size() + i] = made.get(i);
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Tensor[] operands = new Tensor[line.operands().length];
            for (int k = 0; k < operands.length; k++) {
                operands[k] = at(places, line.operands()[k]);
            }
            for (int place : line.last()) {
                places[place] = null;
            }
            places[inputs.size() + i] = run(line, Arrays.asList(operands), buffers, ops);
        }
        workspace.give(buffers);
        List<Tensor> results = new ArrayList<>(outputs.length);
        for (int output : outputs) {
            results.add(at(places, output));
        }
        return results;
    }

    private static Tensor run(Line line, List<Tensor> operands, float[][] buffers, Ops ops) {
        if (line.buffer() < 0) {
            return line.step().run(operands, ops);
        }
        Kernel kernel = (Kernel) line.step();
        float[] to = buffers[line.buffer()];
        kernel.compute(operands, to);
        return DenseTensor.onto(DType.FLOAT32, kernel.shape(), to);
    }

    private Tensor at(Tensor[] places, int place) {
        return place < 0 ? constants.get(-1 - place) : places[place];
    }

    private void check(List<Tensor> given) {
        int staged = stage == null ? 0 : stage.results().size();
        boolean fits = given.size() == inputs.size() - staged;
        for (int i = 0; fits && i < given.size(); i++) {
            fits =
                    given.get(i).dtype() == inputs.get(i).dtype()
                            && given.get(i).shape().equals(inputs.get(i).shape());
        }
        if (!fits) {
            throw new TensorException(
                    "expected inputs of "
                            + inputs.subList(0, inputs.size() - staged)
                            + ", found "
                            + given);
        }
    }

    @Override
    public String toString() {
        String steps =
                lines.stream()
                        .map(line -> line.step() + Arrays.toString(line.operands()))
                        .collect(Collectors.joining("\n"));
        return stage == null
                ? steps
                : stage.chunk() + " samples at a time:\n" + stage.program() + "\nthen\n" + steps;
    }

    /** Puts nodes in order and gives them places. */
    private static final class Compiler {

        private final Map<Node, Integer> places = new IdentityHashMap<>();
        private final Map<Tensor, Integer> constantPlaces = new IdentityHashMap<>();
        private final List<Tensor> constants = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private int inputCount;

        Program compile(SampleStage stage, List<Node> inputs, List<Value> outputs) {
            inputCount = inputs.size();
            for (Node input : inputs) {
                places.put(input, places.size());
            }
            for (Node node : Order.of(outputs)) {
                if (node.step() != null) {
                    places.put(node, inputCount + lines.size());
                    lines.add(new Line(node.step(), operands(node.inputs()), new int[0], -1));
                }
            }
            int[] ends = operands(outputs);
            int[] lastUse = lastUses(ends);
            return new Program(
                    stage,
                    inputs.stream().map(Node::spec).toList(),
                    Buffers.assign(withLast(lastUse), inputCount, lastUse),
                    constants,
                    ends);
        }

        private int[] operands(List<Value> values) {
            return values.stream().mapToInt(this::place).toArray();
        }

        private int place(Value value) {
            if (value instanceof Node node) {
                return places.get(node);
            }
            Tensor tensor = ((Value.Constant) value).tensor();
            return constantPlaces.computeIfAbsent(
                    tensor,
                    added -> {
                        constants.add(added);
                        return -constants.size();
                    });
        }

        /** The last line that needs what is in a place, or in an array that it may share. */
        private int[] lastUses(int[] ends) {
            int[] lastUse = new int[inputCount + lines.size()];
            for (int end : ends) {
                if (end >= 0) {
                    lastUse[end] = Integer.MAX_VALUE;
                }
            }
            for (int i = lines.size() - 1; i >= 0; i--) {
                Line line = lines.get(i);
                int use = line.step().isFresh() ? i : Math.max(i, lastUse[inputCount + i]);
                for (int operand : line.operands()) {
                    if (operand >= 0) {
                        lastUse[operand] = Math.max(lastUse[operand], use);
                    }
                }
            }
            return lastUse;
        }

        private List<Line> withLast(int[] lastUse) {
            List<Line> complete = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                int now = i;
                Line line = lines.get(i);
                int[] last =
                        Arrays.stream(line.operands())
                                .filter(operand -> operand >= 0 && lastUse[operand] == now)
                                .distinct()
                                .toArray();
                complete.add(new Line(line.step(), line.operands(), last, -1));
            }
            return complete;
        }
    }
}
