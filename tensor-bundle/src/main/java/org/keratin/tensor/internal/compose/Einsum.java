package org.keratin.tensor.internal.compose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.keratin.tensor.DType;
import org.keratin.tensor.ProductOps;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.internal.Axes;

/**
 * Einstein's summation: operand by operand as matrix products.
 *
 * <p>An axis has a label, a letter of the subscripts; those that an ellipsis stands for are counted
 * from the back as -1, -2, ….
 */
public final class Einsum {

    private static final String ELLIPSIS = "...";

    /** A tensor whose axes bear labels, all of them different. */
    private record Labelled(Tensor tensor, List<Integer> labels) {}

    private final ProductOps ops;
    private final String subscripts;

    private Einsum(ProductOps ops, String subscripts) {
        this.ops = ops;
        this.subscripts = subscripts;
    }

    /** The sum product that {@code subscripts} describe. */
    public static Tensor of(ProductOps ops, String subscripts, List<Tensor> operands) {
        return new Einsum(ops, subscripts.replace(" ", "")).run(operands);
    }

    private Tensor run(List<Tensor> operands) {
        String[] sides = subscripts.split("->", -1);
        String[] terms = sides[0].split(",", -1);
        if (sides.length > 2 || terms.length != operands.size()) {
            throw new TensorException(
                    "expected subscripts of "
                            + operands.size()
                            + " operands, found \""
                            + subscripts
                            + "\"");
        }
        DType dtype = ops.promotedType(operands.stream().map(Tensor::dtype).toArray(DType[]::new));
        DType computed = dtype == DType.INT8 || dtype == DType.BOOL ? DType.INT32 : dtype;
        List<Labelled> inputs = new ArrayList<>();
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < terms.length; i++) {
            List<Integer> labels = labels(terms[i], operands.get(i).shape());
            all.addAll(labels);
            inputs.add(diagonal(new Labelled(ops.cast(operands.get(i), computed), labels)));
        }
        List<Integer> output = sides.length == 2 ? outputLabels(sides[1], all) : implicit(all);
        Labelled product = inputs.get(0);
        for (int i = 1; i < inputs.size(); i++) {
            Set<Integer> later = new HashSet<>(output);
            inputs.subList(i + 1, inputs.size()).forEach(input -> later.addAll(input.labels));
            product = product(product, inputs.get(i), later);
        }
        Labelled summed = sumOthers(product, new HashSet<>(output));
        int[] order = output.stream().mapToInt(summed.labels::indexOf).toArray();
        Tensor ordered = ops.permute(summed.tensor, order);
        return dtype == DType.BOOL ? ops.cast(ordered, dtype) : ordered;
    }

    private List<Integer> labels(String term, Shape shape) {
        int dots = term.indexOf(ELLIPSIS);
        int hidden = dots < 0 ? 0 : shape.rank() - (term.length() - ELLIPSIS.length());
        List<Integer> labels = labels(term, Math.max(0, hidden));
        if (labels.size() != shape.rank() || hidden < 0) {
            throw new TensorException(
                    "expected an operand of the rank of \"" + term + "\", found shape " + shape);
        }
        return labels;
    }

    private List<Integer> labels(String term, int hidden) {
        List<Integer> labels = new ArrayList<>();
        for (int i = 0; i < term.length(); i++) {
            if (term.startsWith(ELLIPSIS, i)) {
                for (int axis = -hidden; axis < 0; axis++) {
                    labels.add(axis);
                }
                i += ELLIPSIS.length() - 1;
            } else if (Character.isLetter(term.charAt(i))) {
                labels.add((int) term.charAt(i));
            } else {
                throw new TensorException(
                        "expected letters, commas, an arrow or an ellipsis, found \""
                                + subscripts
                                + "\"");
            }
        }
        return labels;
    }

    private List<Integer> outputLabels(String term, List<Integer> all) {
        int hidden = all.stream().mapToInt(label -> Math.max(0, -label)).max().orElse(0);
        List<Integer> labels = labels(term, hidden);
        if (!all.containsAll(labels) || new HashSet<>(labels).size() != labels.size()) {
            throw new TensorException(
                    "expected each label of the result once and in an operand, found \""
                            + subscripts
                            + "\"");
        }
        return labels;
    }

    /** Without an arrow: the axes of the ellipsis, then the labels that occur once, in order. */
    private static List<Integer> implicit(List<Integer> all) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        all.forEach(label -> counts.merge(label, 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(e -> e.getKey() < 0 || e.getValue() == 1)
                .map(e -> e.getKey())
                .toList();
    }

    /** Axes of one label within an operand become one: their diagonal. */
    private Labelled diagonal(Labelled x) {
        for (int i = 0; i < x.labels.size(); i++) {
            int again = x.labels.subList(i + 1, x.labels.size()).indexOf(x.labels.get(i));
            if (again >= 0) {
                int j = i + 1 + again;
                if (x.tensor.shape().dim(i) != x.tensor.shape().dim(j)) {
                    throw new TensorException(
                            "expected axes of one label to be as long, found shape "
                                    + x.tensor.shape());
                }
                List<Integer> rest = new ArrayList<>(x.labels);
                rest.remove(j);
                rest.remove(i);
                rest.add(x.labels.get(i));
                return diagonal(new Labelled(ops.diagonal(x.tensor, 0, i, j), rest));
            }
        }
        return x;
    }

    private Labelled sumOthers(Labelled x, Set<Integer> wanted) {
        List<Integer> kept = x.labels.stream().filter(wanted::contains).toList();
        if (kept.size() == x.labels.size()) {
            return x;
        }
        int[] axes =
                x.labels.stream()
                        .filter(label -> !wanted.contains(label))
                        .mapToInt(x.labels::indexOf)
                        .toArray();
        return new Labelled(ops.sum(x.tensor, axes, false), kept);
    }

    private Labelled product(Labelled a, Labelled b, Set<Integer> later) {
        Set<Integer> wantedOfA = new HashSet<>(later);
        wantedOfA.addAll(b.labels);
        Set<Integer> wantedOfB = new HashSet<>(later);
        wantedOfB.addAll(a.labels);
        Labelled left = sumOthers(a, wantedOfA);
        Labelled right = sumOthers(b, wantedOfB);
        List<Integer> both = left.labels.stream().filter(right.labels::contains).toList();
        List<Integer> batch = both.stream().filter(later::contains).toList();
        List<Integer> folded = both.stream().filter(label -> !later.contains(label)).toList();
        List<Integer> rows = left.labels.stream().filter(label -> !both.contains(label)).toList();
        List<Integer> columns =
                right.labels.stream().filter(label -> !both.contains(label)).toList();
        TreeMap<Integer, Integer> dims = dims(left, right);
        Tensor x = arranged(left, dims, batch, rows, folded);
        Tensor y = arranged(right, dims, batch, folded, columns);
        List<Integer> labels = joined(batch, rows, columns);
        Shape shape = Shape.of(labels.stream().map(dims::get).toList());
        return new Labelled(ops.reshape(ops.matrixProduct(x, y), shape), labels);
    }

    private TreeMap<Integer, Integer> dims(Labelled a, Labelled b) {
        TreeMap<Integer, Integer> dims = new TreeMap<>();
        for (Labelled x : List.of(a, b)) {
            for (int i = 0; i < x.labels.size(); i++) {
                int dim = x.tensor.shape().dim(i);
                int known = dims.getOrDefault(x.labels.get(i), 1);
                if (known != 1 && dim != 1 && dim != known) {
                    throw new TensorException(
                            "expected axes of one label to be as long, found shapes %s and %s for \"%s\""
                                    .formatted(a.tensor.shape(), b.tensor.shape(), subscripts));
                }
                dims.put(x.labels.get(i), known == 1 ? dim : known);
            }
        }
        return dims;
    }

    /** The axes of each of three groups as one. */
    private Tensor arranged(
            Labelled x,
            TreeMap<Integer, Integer> dims,
            List<Integer> first,
            List<Integer> second,
            List<Integer> third) {
        List<Integer> labels = joined(first, second, third);
        Tensor ordered =
                ops.permute(x.tensor, labels.stream().mapToInt(x.labels::indexOf).toArray());
        Tensor wide = ops.broadcastTo(ordered, Shape.of(labels.stream().map(dims::get).toList()));
        return ops.reshape(wide, size(dims, first), size(dims, second), size(dims, third));
    }

    private static int size(TreeMap<Integer, Integer> dims, List<Integer> labels) {
        return Axes.length(Shape.of(labels.stream().map(dims::get).toList()).elements());
    }

    private static List<Integer> joined(
            List<Integer> first, List<Integer> second, List<Integer> third) {
        List<Integer> joined = new ArrayList<>(first);
        joined.addAll(second);
        joined.addAll(third);
        return joined;
    }
}
