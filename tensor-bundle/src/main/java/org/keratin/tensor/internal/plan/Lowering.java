package org.keratin.tensor.internal.plan;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.tensor.BinaryOp;
import org.keratin.tensor.DType;
import org.keratin.tensor.ReduceOp;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorSpec;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.internal.PackedRecurrent;
import org.keratin.tensor.internal.kernel.ChainKernel.Function;
import org.keratin.tensor.internal.kernel.ChainKernel.Link;
import org.keratin.tensor.internal.kernel.ChainKernel.WithRow;
import org.keratin.tensor.internal.kernel.ChainKernel.WithTensor;
import org.keratin.tensor.internal.kernel.PlaneKernel;
import org.keratin.tensor.kernels.Convolution;
import org.keratin.tensor.kernels.DepthwiseConvolution;
import org.keratin.tensor.kernels.PackedMatrix;
import org.keratin.tensor.kernels.Pooling.Fold;
import org.keratin.tensor.kernels.WindowShape;

/**
 * Puts kernels in place of steps, where there is one for what a step does: with weights that are
 * packed now, and for arrays that they are handed. Other steps stay what they are.
 */
final class Lowering {

    private final Map<Node, Node> lowered = new IdentityHashMap<>();

    private Lowering() {}

    /** The same values, computed by kernels. */
    static List<Value> lower(List<Value> outputs) {
        Lowering lowering = new Lowering();
        for (Node node : Order.of(outputs)) {
            lowering.lowered.put(node, node.step() == null ? node : lowering.lower(node));
        }
        return outputs.stream().map(lowering::lower).toList();
    }

    private Value lower(Value value) {
        return value instanceof Node node ? lowered.get(node) : value;
    }

    private Node lower(Node node) {
        List<Value> inputs = node.inputs().stream().map(this::lower).toList();
        Node plain = new Node(node.step(), inputs, node.spec());
        if (node.step() instanceof Step.Recur recur) {
            return recurrence(plain, recur);
        }
        boolean floats =
                node.spec().dtype() == DType.FLOAT32
                        && node.spec().shape().elements() > 0
                        && inputs.stream().allMatch(Lowering::isFloat);
        if (!floats) {
            return plain;
        }
        Step step = node.step();
        Chain chain =
                step instanceof Chain known ? known : new Chain(step, inputs.size(), List.of());
        Step first = chain.first();
        Node kernel = null;
        if (first instanceof Step.Matmul) {
            kernel = product(plain, chain);
        } else if (first instanceof Step.Convolve convolution) {
            kernel = convolution(plain, chain, convolution);
        } else if (first instanceof Step.Unary || first instanceof Step.Binary) {
            kernel = mapped(plain, chain);
        } else if (first instanceof Kernel fused && !chain.links().isEmpty()) {
            kernel =
                    new Node(
                            new Followed(fused, chain.arity(), chain.links()), inputs, node.spec());
        } else if (step instanceof Step.Pool pool) {
            kernel = pool(plain, pool);
        } else if (step instanceof Step.Reduce reduce) {
            kernel = sumOfPlaces(plain, reduce);
        }
        if (kernel == null && step instanceof Chain && first instanceof Step.Product) {
            kernel = folded(plain, chain);
        }
        return kernel == null ? plain : kernel;
    }

    private static boolean isFloat(Value value) {
        return spec(value).dtype() == DType.FLOAT32;
    }

    private static TensorSpec spec(Value value) {
        return value instanceof Node node ? node.spec() : spec(((Value.Constant) value).tensor());
    }

    private static TensorSpec spec(Tensor tensor) {
        return new TensorSpec(tensor.shape(), tensor.dtype());
    }

    /** A product with a constant matrix. */
    private static Node product(Node node, Chain chain) {
        if (!(node.inputs().get(1) instanceof Value.Constant constant)
                || isBatch(constant.tensor().shape())
                || !(node.inputs().get(0) instanceof Node)) {
            return null;
        }
        Shape matrix = constant.tensor().shape();
        int columns = matrix.last();
        if (matrix.dim(-2) == 0) {
            return null;
        }
        Weights weights = Weights.of(constant.tensor(), chain.links(), columns);
        PackedMatrix packed = weights.kernel().packed(columns);
        Tail tail = Tail.of(weights.links(), columns, weights.scale(), true);
        return withoutKernel(node, new PackedProduct(packed, tail, node.spec().shape()));
    }

    private static boolean isBatch(Shape matrices) {
        return matrices.slice(0, matrices.rank() - 2).elements() != 1;
    }

    private static Node convolution(Node node, Chain chain, Step.Convolve convolution) {
        if (!(node.inputs().get(1) instanceof Value.Constant constant)
                || !(node.inputs().get(0) instanceof Node input)) {
            return null;
        }
        Bordered bordered = Bordered.withZeros(input, convolution.windows());
        Shape x = spec(bordered.input()).shape();
        Shape result = node.spec().shape();
        int axes = x.rank() - 2;
        boolean depthwise =
                convolution.groups() > 1
                        && convolution.groups() == x.last()
                        && x.last() == result.last();
        if (axes > 2 || convolution.groups() > 1 && !depthwise) {
            return null;
        }
        int[] size = constant.tensor().shape().slice(0, axes).dims();
        WindowShape windows = PlaneKernel.windows(x, size, bordered.windows(), result);
        if (windows == null) {
            return null;
        }
        Node from = withInput(node, bordered.input());
        int columns = result.last();
        if (depthwise) {
            Weights weights = Weights.folded(constant.tensor(), chain.links(), columns);
            DenseTensor kernel = weights.kernel();
            return withoutKernel(
                    from,
                    new ChannelConvolution(
                            DepthwiseConvolution.of(
                                    windows, (float[]) kernel.array(), kernel.offset()),
                            Tail.of(weights.links(), columns, null, false),
                            result));
        }
        Weights weights = Weights.of(constant.tensor(), chain.links(), columns);
        return withoutKernel(
                from,
                new PackedConvolution(
                        Convolution.of(windows, weights.kernel().packed(columns)),
                        Tail.of(weights.links(), columns, weights.scale(), true),
                        result));
    }

    /** A product without a kernel of its own, with its scale in what it multiplies by. */
    private static Node folded(Node node, Chain chain) {
        int columns = node.spec().shape().last();
        if (!(node.inputs().get(1) instanceof Value.Constant constant)
                || constant.tensor().shape().last() != columns) {
            return null;
        }
        Weights weights = Weights.folded(constant.tensor(), chain.links(), columns);
        List<Value> inputs = new ArrayList<>(node.inputs());
        inputs.set(1, new Value.Constant(weights.kernel()));
        Chain left = new Chain(chain.first(), chain.arity(), weights.links());
        return new Node(left, inputs, node.spec());
    }

    /** A cell that is repeated, if its weights are constants. */
    private static Node recurrence(Node node, Step.Recur recur) {
        List<Value> inputs = node.inputs();
        boolean constant =
                isConstant(inputs.get(1))
                        && isConstant(inputs.get(2))
                        && isConstant(recur.bias(inputs))
                        && isConstant(recur.recurrentBias(inputs));
        if (!constant || !PackedRecurrent.serves(recur.how(), node.spec())) {
            return node;
        }
        PackedRecurrent packed =
                PackedRecurrent.of(
                        recur.how(),
                        constant(inputs.get(1)),
                        constant(recur.bias(inputs)),
                        constant(inputs.get(2)),
                        constant(recur.recurrentBias(inputs)));
        List<Value> left = new ArrayList<>(List.of(inputs.get(0)));
        left.addAll(recur.states(inputs));
        if (recur.mask()) {
            left.add(recur.mask(inputs));
        }
        return new Node(
                new Recurrent(packed, recur.mask(), node.spec().shape()), left, node.spec());
    }

    private static boolean isConstant(Value value) {
        return value == null || value instanceof Value.Constant;
    }

    private static Tensor constant(Value value) {
        return value == null ? null : ((Value.Constant) value).tensor();
    }

    private static Node withInput(Node node, Value input) {
        List<Value> inputs = new ArrayList<>(node.inputs());
        inputs.set(0, input);
        return new Node(node.step(), inputs, node.spec());
    }

    private static Node withoutKernel(Node node, Step step) {
        List<Value> inputs = new ArrayList<>(node.inputs());
        inputs.remove(1);
        return new Node(step, inputs, node.spec());
    }

    private static Node pool(Node node, Step.Pool pool) {
        if (spec(node.inputs().get(0)).shape().rank() > 4) {
            return null;
        }
        Fold fold = pool.op() == ReduceOp.MAX ? Fold.MAX : Fold.SUM;
        Bordered bordered =
                fold == Fold.MAX
                        ? Bordered.withoutZeros(node.inputs().get(0), pool.windows(), pool.size())
                        : Bordered.withZeros(node.inputs().get(0), pool.windows());
        Shape result = node.spec().shape();
        WindowShape shape =
                PlaneKernel.windows(
                        spec(bordered.input()).shape(), pool.size(), bordered.windows(), result);
        return shape == null
                ? null
                : new Node(
                        new WindowFold(fold, shape, result),
                        List.of(bordered.input()),
                        node.spec());
    }

    /** A sum or maximum over all axes but the first and the last: one window for each image. */
    private static Node sumOfPlaces(Node node, Step.Reduce reduce) {
        Shape x = spec(node.inputs().get(0)).shape();
        int axes = x.rank() - 2;
        if (axes < 1
                || reduce.axes().length != axes
                || reduce.op() != ReduceOp.SUM && reduce.op() != ReduceOp.MAX) {
            return null;
        }
        for (int i = 0; i < axes; i++) {
            if (reduce.axes()[i] != i + 1) {
                return null;
            }
        }
        int places = (int) (x.elements() / x.dim(0) / x.last());
        WindowShape window =
                new WindowShape(places, 1, x.last(), places, 1, 1, 1, 1, 1, 0, 0, 1, 1);
        Fold fold = reduce.op() == ReduceOp.MAX ? Fold.MAX : Fold.SUM;
        return new Node(
                new WindowFold(fold, window, node.spec().shape()), node.inputs(), node.spec());
    }

    /** Functions of single elements, where the first operand is as large as the result. */
    private static Node mapped(Node node, Chain chain) {
        Shape shape = node.spec().shape();
        List<Value> inputs = new ArrayList<>(node.inputs());
        List<Link> links = new ArrayList<>();
        int added = 0;
        if (chain.first() instanceof Step.Unary unary) {
            links.add(new Function(unary.op()));
        } else {
            BinaryOp op = ((Step.Binary) chain.first()).op();
            boolean swapped = inputs.get(0) instanceof Value.Constant;
            Value other = inputs.remove(swapped ? 0 : 1);
            if (other instanceof Value.Constant constant) {
                float[] row = Simplifier.row(constant.tensor(), shape);
                if (row == null) {
                    return null;
                }
                links.add(new WithRow(op, row, swapped));
            } else if (spec(other).shape().equals(shape)) {
                inputs.add(1, other);
                links.add(new WithTensor(op, 0, false));
                added = 1;
            } else {
                return null;
            }
        }
        if (!spec(inputs.get(0)).shape().equals(shape)) {
            return null;
        }
        for (Link link : chain.links()) {
            links.add(
                    link instanceof WithTensor tensor
                            ? new WithTensor(tensor.op(), tensor.operand() + added, tensor.left())
                            : link);
        }
        return new Node(new Mapped(links, shape), inputs, node.spec());
    }
}
