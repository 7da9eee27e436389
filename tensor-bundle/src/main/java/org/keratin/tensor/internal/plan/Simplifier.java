package org.keratin.tensor.internal.plan;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.tensor.BinaryOp;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorSpec;
import org.keratin.tensor.internal.kernel.ChainKernel;
import org.keratin.tensor.internal.kernel.ChainKernel.Function;
import org.keratin.tensor.internal.kernel.ChainKernel.Link;
import org.keratin.tensor.internal.kernel.ChainKernel.WithRow;
import org.keratin.tensor.internal.kernel.ChainKernel.WithTensor;

/**
 * Puts functions of single elements behind the step that makes these elements, where nobody else
 * needs what stands between; behind a product, scales and shifts go into its kernel.
 */
final class Simplifier {

    private final Map<Node, Integer> uses = new IdentityHashMap<>();
    private final Map<Node, Node> simpler = new IdentityHashMap<>();

    private Simplifier() {}

    /** Values that are computed in fewer steps. */
    static List<Value> simplify(List<Value> outputs) {
        return new Simplifier().run(outputs);
    }

    private List<Value> run(List<Value> outputs) {
        List<Node> order = Order.of(outputs);
        order.forEach(node -> node.inputs().forEach(this::use));
        outputs.forEach(this::use);
        for (Node node : order) {
            simpler.put(node, node.step() == null ? node : simpler(node));
        }
        return outputs.stream().map(this::simpler).toList();
    }

    private void use(Value value) {
        if (value instanceof Node node) {
            uses.merge(node, 1, Integer::sum);
        }
    }

    private Value simpler(Value value) {
        return value instanceof Node node ? simpler.get(node) : value;
    }

    private Node simpler(Node node) {
        List<Value> inputs = node.inputs().stream().map(this::simpler).toList();
        Node plain = new Node(node.step(), inputs, node.spec());
        if (node.spec().dtype() != DType.FLOAT32) {
            return plain;
        }
        if (node.step() instanceof Step.Unary unary) {
            Node end = endOf(node, 0);
            return end == null ? plain : behind(end, new Function(unary.op()), null, node.spec());
        }
        if (node.step() instanceof Activated activated) {
            Node end = endOf(node, 0);
            Link link = new ChainKernel.Activated(activated.activation());
            return end == null ? plain : behind(end, link, null, node.spec());
        }
        if (node.step() instanceof Step.Binary binary) {
            for (int side = 0; side < 2; side++) {
                Node joined = joined(node, binary.op(), side);
                if (joined != null) {
                    return joined;
                }
            }
        }
        return plain;
    }

    /**
     * {@code node} put behind its operand {@code side}, or {@code null} if that is not possible.
     */
    private Node joined(Node node, BinaryOp op, int side) {
        Node end = endOf(node, side);
        if (end == null) {
            return null;
        }
        Value other = simpler(node.inputs().get(1 - side));
        boolean left = side == 1;
        if (other instanceof Value.Constant constant) {
            float[] row = row(constant.tensor(), node.spec().shape(), made(end).spec().shape());
            return row == null ? null : behind(end, new WithRow(op, row, left), null, node.spec());
        }
        Node tensor = (Node) other;
        boolean same = tensor.spec().equals(node.spec()) && end.spec().equals(node.spec());
        return same && tensor != end
                ? behind(end, new WithTensor(op, operands(end), left), tensor, node.spec())
                : null;
    }

    /**
     * The simpler form of an operand, if something may be put behind it: nobody else needs it, it
     * is as large as what comes out of {@code node}, and its array is its own.
     */
    private Node endOf(Node node, int side) {
        if (!(node.inputs().get(side) instanceof Node before)
                || uses.get(before) != 1
                || before.spec().dtype() != DType.FLOAT32
                || !before.spec().shape().equals(node.spec().shape())) {
            return null;
        }
        Node end = simpler.get(before);
        if (end.step() instanceof Step.Reshape
                && before.inputs().get(0) instanceof Node inner
                && uses.get(inner) == 1
                && end.inputs().get(0) instanceof Node made
                && made.step() != null
                && made.step().isFresh()
                && made.spec().shape().rank() > 0
                && end.spec().shape().rank() > 0) {
            return end;
        }
        return end.step() != null && end.step().isFresh() ? end : null;
    }

    /** What makes the elements that {@code end} has. */
    private static Node made(Node end) {
        return end.step() instanceof Step.Reshape ? (Node) end.inputs().get(0) : end;
    }

    private static int operands(Node end) {
        Node made = made(end);
        return made.step() instanceof Chain chain ? made.inputs().size() - chain.arity() : 0;
    }

    /**
     * The constant, which is broadcast to {@code shape}, as a row along the last axis of {@code
     * made}, the same elements in another shape, or as one element; {@code null} if it is neither.
     */
    private static float[] row(Tensor tensor, Shape shape, Shape made) {
        float[] row = row(tensor, shape);
        if (row != null && (row.length == 1 || row.length == made.last())) {
            return row;
        }
        int axes = 0;
        for (long length = 1; axes < shape.rank() && length < made.last(); ) {
            length *= shape.dim(- ++axes);
        }
        Shape last = shape.slice(shape.rank() - axes, shape.rank());
        int own = tensor.shape().rank();
        int before = Math.max(0, own - axes);
        boolean fits =
                tensor.dtype() == DType.FLOAT32
                        && last.elements() == made.last()
                        && tensor.shape().slice(0, before).elements() == 1;
        return fits
                ? CpuOps.instance()
                        .broadcastTo(
                                CpuOps.instance()
                                        .reshapeTo(tensor, tensor.shape().slice(before, own)),
                                last)
                        .toFloats()
                : null;
    }

    /** The constant as a row along the last axis, or as one element, if it is one. */
    static float[] row(Tensor tensor, Shape shape) {
        if (tensor.dtype() != DType.FLOAT32 || tensor.shape().rank() > shape.rank()) {
            return null;
        }
        Shape own = tensor.shape();
        boolean row = own.rank() > 0 && own.last() == shape.last();
        return tensor.size() == 1 || row && tensor.size() == own.last() ? tensor.toFloats() : null;
    }

    /** {@code end} with one more function. */
    private static Node behind(Node end, Link link, Node operand, TensorSpec spec) {
        if (end.step() instanceof Step.Reshape reshape) {
            Node made = (Node) end.inputs().get(0);
            return new Node(reshape, List.of(behind(made, link, operand, made.spec())), spec);
        }
        Chain chain =
                end.step() instanceof Chain known
                        ? known
                        : new Chain(end.step(), end.inputs().size(), List.of());
        Node folded = operand == null ? folded(end, chain, link, spec) : null;
        if (folded != null) {
            return folded;
        }
        List<Link> links = new ArrayList<>(chain.links());
        links.add(link);
        List<Value> inputs = new ArrayList<>(end.inputs());
        if (operand != null) {
            inputs.add(operand);
        }
        return new Node(new Chain(chain.first(), chain.arity(), links), inputs, spec);
    }

    /** Scales and shifts directly behind a product with a kernel become one of each. */
    private static Node folded(Node end, Chain chain, Link link, TensorSpec spec) {
        if (!(chain.first() instanceof Step.Product)
                || !(end.inputs().get(1) instanceof Value.Constant kernel)
                || kernel.tensor().shape().last() != spec.shape().last()) {
            return null;
        }
        Affine before = Affine.of(chain.links());
        Affine affine = before == null ? null : before.then(link);
        return affine == null
                ? null
                : new Node(
                        new Chain(chain.first(), chain.arity(), affine.links()),
                        end.inputs(),
                        spec);
    }
}
