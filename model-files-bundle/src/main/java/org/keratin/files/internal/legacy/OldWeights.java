package org.keratin.files.internal.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keratin.core.FileOrigin;
import org.keratin.core.errors.LimitException;
import org.keratin.files.FileLimits;
import org.keratin.files.ModelFileException;
import org.keratin.files.internal.hdf5.H5Dataset;
import org.keratin.files.internal.hdf5.H5Group;
import org.keratin.files.internal.weights.StoredWeight;

/**
 * The weights of an HDF5 file as Keras 1 and 2 wrote them: a group for each layer, and attributes
 * that say in which order.
 *
 * @param groups the layers' groups, in order
 * @param origin which Keras wrote them
 */
public record OldWeights(List<OldGroup> groups, FileOrigin origin) {

    private static final String LAYERS = "model_weights";
    private static final int MOST_PIECES = 10_000;

    /** Takes a copy of the list. */
    public OldWeights {
        groups = List.copyOf(groups);
    }

    /** Lists what is there; nothing is read yet. */
    static OldWeights of(H5Group root, String file, FileLimits limits) {
        H5Group holder = root.group(LAYERS).orElse(root);
        List<OldGroup> groups = new ArrayList<>();
        long count = 0;
        long elements = 0;
        for (String name : texts(holder, "layer_names")) {
            H5Group group = group(holder, name, file);
            List<StoredWeight> weights = new ArrayList<>();
            for (String weight : texts(group, "weight_names")) {
                H5Dataset dataset = dataset(group, weight, file);
                weights.add(
                        new StoredWeight(
                                dataset.path(),
                                dataset.dtype().orElse(null),
                                dataset.shape(),
                                dataset::read));
                elements += dataset.shape().elements();
                if (++count > limits.weights() || elements > limits.elements() || elements < 0) {
                    throw new LimitException(
                            file
                                    + ": expected at most "
                                    + limits.weights()
                                    + " weights of "
                                    + limits.elements()
                                    + " numbers, found more; to do: raise FileLimits if the file is"
                                    + " trusted");
                }
            }
            groups.add(new OldGroup(name, weights));
        }
        return new OldWeights(groups, origin(root, holder));
    }

    /** What the attributes of a file say of who wrote it. */
    static FileOrigin origin(H5Group root, H5Group holder) {
        return new FileOrigin(
                text(root, "keras_version").or(() -> text(holder, "keras_version")).orElse(null),
                text(root, "backend").or(() -> text(holder, "backend")).orElse(null));
    }

    /** The generation of Keras: where none is told, the first, which did not tell it. */
    int generation() {
        return origin.major() == 0 ? 1 : origin.major();
    }

    /** Whether it was trained with Theano, whose variables have no {@code :0} at their end. */
    boolean theano() {
        if (origin.backend() != null) {
            return origin.backend().equals("theano");
        }
        return generation() == 1
                && groups.stream()
                        .flatMap(group -> group.weights().stream())
                        .noneMatch(weight -> weight.path().endsWith(":0"));
    }

    private static Optional<String> text(H5Group group, String attribute) {
        return group.attribute(attribute).map(found -> found.text());
    }

    /** A list that may be in several attributes, because HDF5 limits their size. */
    private static List<String> texts(H5Group group, String attribute) {
        if (group.attribute(attribute).isPresent()) {
            return group.attribute(attribute).get().texts();
        }
        List<String> all = new ArrayList<>();
        for (int i = 0; i < MOST_PIECES && group.attribute(attribute + i).isPresent(); i++) {
            all.addAll(group.attribute(attribute + i).get().texts());
        }
        return all;
    }

    private static H5Group group(H5Group holder, String name, String file) {
        Optional<H5Group> found = holder.group(name);
        H5Group current = holder;
        String[] parts = name.split("/");
        for (int i = 0; found.isEmpty() && i < parts.length; i++) {
            Optional<H5Group> next = current.group(parts[i]);
            if (next.isEmpty()) {
                throw missing(file, name, "a group for the layer");
            }
            current = next.get();
        }
        return found.orElse(current);
    }

    private static H5Dataset dataset(H5Group group, String name, String file) {
        int slash = name.lastIndexOf('/');
        H5Group holder = slash <= 0 ? group : group(group, name.substring(0, slash), file);
        return holder.dataset(name.substring(slash + 1))
                .orElseThrow(() -> missing(file, group.path() + "/" + name, "a weight"));
    }

    private static ModelFileException missing(String file, String name, String what) {
        return ModelFileException.expected(
                file, name, what + ", which the file lists", "none", "copy the file again");
    }
}
