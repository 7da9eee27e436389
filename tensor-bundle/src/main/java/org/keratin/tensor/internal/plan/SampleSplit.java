package org.keratin.tensor.internal.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keratin.tensor.DType;
import org.keratin.tensor.TensorSpec;
import org.keratin.tensor.internal.kernel.Parallel;

/**
 * Takes the steps that handle each sample by itself from the front of a computation, where it is
 * better to do them for a few samples at a time.
 */
final class SampleSplit {

    /** About how many bytes of two steps' results stay in a thread's cache beside the rest. */
    private static final long CACHE = 1 << 18;

    /** Operations on single numbers that are worth a part of the work of its own. */
    private static final long WORTH = 1 << 18;

    private final List<Node> inputs;
    private final List<Value> outputs;
    private final SampleShapes samples;
    private final int batch;
    private final Set<Node> stage = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Node> staged = new ArrayList<>();
    private final List<Node> left = new ArrayList<>();

    private SampleSplit(List<Node> inputs, List<Value> outputs, int batch) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.samples = new SampleShapes(batch);
        this.batch = batch;
    }

    /**
     * The computation without the steps of its front.
     *
     * @param stage these steps
     * @param inputs the inputs, and what stands for the results of the stage
     * @param outputs the outputs, of these
     */
    record Split(SampleStage stage, List<Node> inputs, List<Value> outputs) {}

    /** Splits it; {@code null} if it is better as a whole. */
    static Split split(List<Node> inputs, List<Value> outputs) {
        int batch =
                inputs.stream()
                        .map(input -> input.spec().shape())
                        .mapToInt(shape -> shape.rank() > 1 ? shape.dim(0) : 0)
                        .max()
                        .orElse(0);
        return batch < 2 ? null : new SampleSplit(inputs, outputs, batch).run();
    }

    private Split run() {
        SampleRule rule = new SampleRule(samples, stage::contains);
        for (Node input : inputs) {
            if (input.spec().dtype() == DType.FLOAT32 && samples.areFirst(input.spec().shape())) {
                stage.add(input);
            }
        }
        for (Node node : Order.of(outputs)) {
            if (node.step() == null) {
                continue;
            }
            if (rule.serves(node)) {
                stage.add(node);
                staged.add(node);
            } else {
                left.add(node);
            }
        }
        int chunk = chunk();
        if (staged.isEmpty() || chunk == batch || chunk * work() < WORTH) {
            return null;
        }
        List<Node> frontier = frontier();
        Map<Node, Node> rest = new IdentityHashMap<>();
        List<Node> all = new ArrayList<>(inputs);
        for (Node node : frontier) {
            Node input = new Node(null, List.of(), node.spec());
            rest.put(node, input);
            all.add(input);
        }
        for (Node node : left) {
            rest.put(node, new Node(node.step(), replaced(node, rest), node.spec()));
        }
        return new Split(
                stage(chunk, frontier),
                all,
                outputs.stream().map(output -> replaced(output, rest)).toList());
    }

    /** As many samples as a cache holds, but no more than leave something for each thread. */
    private int chunk() {
        long largest = 1;
        for (Node node : staged) {
            long elements = node.spec().shape().elements();
            for (Value input : node.inputs()) {
                elements += input instanceof Node taken ? taken.spec().shape().elements() : 0;
            }
            largest = Math.max(largest, elements);
        }
        long bytes = Float.BYTES * largest / batch;
        int most = (int) Math.max(1, Math.min(batch, CACHE / Math.max(1, bytes)));
        int parts = Math.max((batch + most - 1) / most, Math.min(batch, Parallel.threads()));
        int even = (parts + Parallel.threads() - 1) / Parallel.threads() * Parallel.threads();
        return (batch + even - 1) / even;
    }

    /** About how many operations a sample takes. */
    private long work() {
        long work = 0;
        for (Node node : staged) {
            long elements = node.spec().shape().elements() / batch;
            Step step = node.step() instanceof Chain chain ? chain.first() : node.step();
            boolean product =
                    step instanceof Step.Product && node.inputs().get(1) instanceof Value.Constant;
            work += elements * (product ? depth((Value.Constant) node.inputs().get(1)) : 1);
        }
        return work;
    }

    private static long depth(Value.Constant kernel) {
        return Math.max(1, kernel.tensor().size() / Math.max(1, kernel.tensor().shape().last()));
    }

    /** What the stage makes that others need, or that leaves the computation. */
    private List<Node> frontier() {
        Set<Node> needed = new LinkedHashSet<>();
        for (Node node : left) {
            node.inputs().forEach(input -> need(input, needed));
        }
        outputs.forEach(output -> need(output, needed));
        return List.copyOf(needed);
    }

    private void need(Value value, Set<Node> needed) {
        if (value instanceof Node node && node.step() != null && stage.contains(node)) {
            needed.add(node);
        }
    }

    private SampleStage stage(int chunk, List<Node> frontier) {
        Map<Node, Node> rebuilt = new IdentityHashMap<>();
        List<Node> taken = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            Node input = inputs.get(i);
            if (stage.contains(input)) {
                Node part = new Node(null, List.of(), of(input.spec(), chunk));
                rebuilt.put(input, part);
                taken.add(part);
                places.add(i);
            }
        }
        for (Node node : staged) {
            Step step = node.step().ofShapes(shape -> samples.part(shape, chunk));
            rebuilt.put(node, new Node(step, replaced(node, rebuilt), of(node.spec(), chunk)));
        }
        List<Value> results = new ArrayList<>();
        frontier.forEach(node -> results.add(rebuilt.get(node)));
        return new SampleStage(
                Program.compile(taken, results),
                places.stream().mapToInt(Integer::intValue).toArray(),
                chunk,
                batch,
                frontier.stream().map(Node::spec).toList());
    }

    private TensorSpec of(TensorSpec spec, int chunk) {
        return new TensorSpec(samples.part(spec.shape(), chunk), spec.dtype());
    }

    private static List<Value> replaced(Node node, Map<Node, Node> by) {
        return node.inputs().stream().map(input -> replaced(input, by)).toList();
    }

    private static Value replaced(Value value, Map<Node, Node> by) {
        return value instanceof Node node ? by.getOrDefault(node, node) : value;
    }
}
