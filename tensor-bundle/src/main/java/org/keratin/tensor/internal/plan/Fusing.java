package org.keratin.tensor.internal.plan;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.tensor.Shape;
import org.keratin.tensor.kernels.InvertedResidual;

/** Puts one kernel in place of several, where what is between them is large and theirs alone. */
final class Fusing {

    /** So many elements between two steps leave a thread's cache. */
    private static final long LARGE = 1 << 17;

    private final Map<Node, Integer> uses = new IdentityHashMap<>();
    private final Map<Node, Node> fused = new IdentityHashMap<>();

    private Fusing() {}

    /** The same values, computed by fewer kernels. */
    static List<Value> fuse(List<Value> outputs) {
        Fusing fusing = new Fusing();
        List<Node> order = Order.of(outputs);
        outputs.forEach(fusing::use);
        order.forEach(node -> node.inputs().forEach(fusing::use));
        for (Node node : order) {
            fusing.fused.put(node, node.step() == null ? node : fusing.fuse(node));
        }
        return outputs.stream().map(fusing::fused).toList();
    }

    private void use(Value value) {
        if (value instanceof Node node) {
            uses.merge(node, 1, Integer::sum);
        }
    }

    private Value fused(Value value) {
        return value instanceof Node node ? fused.get(node) : value;
    }

    private Node fuse(Node node) {
        Node block = block(node);
        Node from = block == null ? node : block;
        return new Node(from.step(), from.inputs().stream().map(this::fused).toList(), node.spec());
    }

    /** What a projection, the convolution of each channel and the expansion before it become. */
    private Node block(Node node) {
        if (!(node.step() instanceof PackedConvolution projection)
                || !(own(node) instanceof Node narrow)
                || !(narrow.step() instanceof ChannelConvolution depthwise)
                || !(own(narrow) instanceof Node wide)
                || !(wide.step() instanceof PackedConvolution expansion)
                || !isLarge(wide)
                || !isAlone(narrow, depthwise.tail())
                || !isAlone(wide, expansion.tail())
                || !InvertedResidual.serves(
                        expansion.convolution(),
                        expansion.tail().epilogue(),
                        depthwise.convolution(),
                        depthwise.tail().epilogue(),
                        projection.convolution())) {
            return null;
        }
        InvertedResidual block =
                new InvertedResidual(
                        expansion.convolution(),
                        expansion.tail().epilogue(),
                        depthwise.convolution(),
                        depthwise.tail().epilogue(),
                        projection.convolution());
        List<Value> inputs = new ArrayList<>(node.inputs());
        inputs.set(0, wide.inputs().get(0));
        return new Node(
                new PackedBlock(block, projection.tail(), projection.shape()), inputs, node.spec());
    }

    /** What a node takes first, if nobody else takes it. */
    private Value own(Node node) {
        return node.inputs().get(0) instanceof Node input && uses.get(input) == 1 ? input : null;
    }

    private static boolean isLarge(Node node) {
        Shape shape = node.spec().shape();
        return shape.elements() / shape.dim(0) >= LARGE;
    }

    /** Whether a node takes nothing else, and does all in its kernel. */
    private static boolean isAlone(Node node, Tail tail) {
        return node.inputs().size() == 1 && tail.rest().isEmpty();
    }
}
