package org.keratin.files.internal.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.keratin.files.internal.weights.StoredWeight;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * The weights of one layer as a file holds them, turned into today's layout.
 *
 * @param generation the generation of Keras that wrote them
 * @param theano whether they were trained with Theano
 * @param told what was turned, one sentence each
 */
record OldLayout(int generation, boolean theano, List<String> told) {

    private static final Set<String> CONVOLUTIONS =
            Set.of(
                    "Conv1D",
                    "Conv2D",
                    "Conv3D",
                    "Conv2DTranspose",
                    "Conv3DTranspose",
                    "ConvLSTM2D");
    private static final Map<String, Integer> GATES = Map.of("LSTM", 4, "GRU", 3, "ConvLSTM2D", 4);

    // Keras 1 wrote i, c, f, o, three arrays each; today's order is i, f, c, o. That of GRU stayed.
    private static final Map<String, List<Integer>> ORDERS =
            Map.of(
                    "LSTM", List.of(0, 6, 3, 9),
                    "ConvLSTM2D", List.of(0, 6, 3, 9),
                    "GRU", List.of(0, 3, 6));

    /** How many arrays Keras 1 had for a class that has {@code variables} today. */
    static int arraysOfKeras1(String className, int variables) {
        List<Integer> order = ORDERS.get(className);
        return order == null ? variables : order.size() * 3;
    }

    /**
     * Today's weights.
     *
     * @param name the layer's, for what is told
     * @param className today's class of the layer
     * @param channelsFirst whether its data has the channels before the image's axes
     * @param shapes what the layer's own weights look like
     * @param stored what the file holds for it, in order
     */
    List<StoredWeight> today(
            String name,
            String className,
            boolean channelsFirst,
            List<Shape> shapes,
            List<StoredWeight> stored) {
        List<StoredWeight> weights = new ArrayList<>(stored);
        if (ORDERS.containsKey(className) && weights.size() == arraysOfKeras1(className, 0)) {
            weights = joinGates(ORDERS.get(className), weights);
            told.add(name + ": " + stored.size() + " arrays, one for each gate, joined to three");
        }
        if (weights.isEmpty() || shapes.isEmpty()) {
            return weights;
        }
        if (generation == 1 && CONVOLUTIONS.contains(className)) {
            ordered(name, className, channelsFirst, shapes.get(0), weights);
        }
        if (theano && generation != 1 && CONVOLUTIONS.contains(className)) {
            told.add(
                    name
                            + ": kernel trained with Theano, whose convolutions turn it round, and"
                            + " used as it is, as today's Keras does with files of Keras 2");
        }
        if (theano && generation == 1 && CONVOLUTIONS.contains(className)) {
            replace(weights, 0, weights.get(0).shape(), OldArrays::flipped);
            if (className.equals("ConvLSTM2D") && weights.size() > 1) {
                replace(weights, 1, weights.get(1).shape(), OldArrays::flipped);
            }
            told.add(name + ": kernel turned round, as Theano's convolutions do");
        }
        if (GATES.containsKey(className) && weights.size() == 3 && shapes.size() == 3) {
            cudnn(name, className, weights);
        }
        return weights;
    }

    private static List<StoredWeight> joinGates(List<Integer> order, List<StoredWeight> stored) {
        List<StoredWeight> joined = new ArrayList<>();
        for (int kind = 0; kind < 3; kind++) {
            List<StoredWeight> gates = new ArrayList<>();
            for (int first : order) {
                gates.add(stored.get(first + kind));
            }
            int[] dims = gates.get(0).shape().dims();
            if (dims.length > 0) {
                dims[dims.length - 1] *= order.size();
            }
            joined.add(
                    new StoredWeight(
                            gates.get(0).path() + " and its gates",
                            gates.get(0).dtype(),
                            Shape.of(dims),
                            () ->
                                    OldArrays.joined(
                                            gates.stream().map(StoredWeight::read).toList())));
        }
        return joined;
    }

    private void ordered(
            String name,
            String className,
            boolean channelsFirst,
            Shape expected,
            List<StoredWeight> weights) {
        Shape shape = weights.get(0).shape();
        int rank = shape.rank();
        if (className.equals("Conv1D") && rank == 4) {
            if (shape.dim(1) != 1 || shape.dim(3) != expected.last()) {
                transpose(weights, 2, 3, 1, 0);
            }
            Shape found = weights.get(0).shape();
            if (found.dim(1) == 1) {
                replace(
                        weights,
                        0,
                        Shape.of(found.dim(0), found.dim(2), found.dim(3)),
                        OldArrays::flat);
            }
            told.add(name + ": kernel of two dimensions read as one of one");
        } else if (className.equals("Conv2DTranspose") && rank == 4) {
            if (channelsFirst) {
                transpose(weights, 2, 3, 0, 1);
            } else {
                transpose(weights, 0, 1, 3, 2);
            }
            told.add(name + ": axes of the kernel put into today's order");
        } else if (channelsFirst && rank == 4 && !fitsAsItIs(shape, expected)) {
            transpose(weights, 2, 3, 1, 0);
            told.add(name + ": kernel read in the order of Theano");
        } else if (channelsFirst && rank == 5 && !fitsAsItIs(shape, expected)) {
            transpose(weights, 2, 3, 4, 1, 0);
            told.add(name + ": kernel read in the order of Theano");
        }
    }

    // Where both orders fit, it was Theano's.
    private static boolean fitsAsItIs(Shape shape, Shape expected) {
        int rank = shape.rank();
        boolean fitsTurned =
                shape.dim(0) == expected.dim(rank - 1)
                        && shape.dim(1) == expected.dim(rank - 2)
                        && shape.dim(2) == expected.dim(0);
        return shape.equals(expected) && !fitsTurned;
    }

    private static void transpose(List<StoredWeight> weights, int... axes) {
        Shape shape = weights.get(0).shape();
        int[] dims = new int[axes.length];
        for (int i = 0; i < axes.length; i++) {
            dims[i] = shape.dim(axes[i]);
        }
        replace(weights, 0, Shape.of(dims), array -> OldArrays.transposed(array, axes));
    }

    /** cuDNN's weights are recognised by their two biases in a row. */
    private void cudnn(String name, String className, List<StoredWeight> weights) {
        int gates = GATES.get(className);
        Shape recurrent = weights.get(1).shape();
        Shape biases = weights.get(2).shape();
        if (recurrent.rank() != 2
                || biases.rank() != 1
                || biases.dim(0) != 2 * gates * recurrent.dim(0)) {
            return;
        }
        replace(weights, 0, weights.get(0).shape(), a -> OldArrays.ofCudnn(a, gates, false));
        replace(weights, 1, recurrent, a -> OldArrays.ofCudnn(a, gates, true));
        int half = biases.dim(0) / 2;
        if (className.equals("GRU")) {
            replace(weights, 2, Shape.of(2, half), OldArrays::rows);
        } else {
            replace(weights, 2, Shape.of(half), OldArrays::sum);
        }
        told.add(name + ": weights of cuDNN put into today's order");
    }

    private static void replace(
            List<StoredWeight> weights, int index, Shape shape, Function<Tensor, Tensor> change) {
        StoredWeight old = weights.get(index);
        weights.set(
                index,
                new StoredWeight(old.path(), old.dtype(), shape, () -> change.apply(old.read())));
    }
}
