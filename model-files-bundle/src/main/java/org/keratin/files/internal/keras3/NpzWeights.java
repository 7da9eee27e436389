package org.keratin.files.internal.keras3;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.keratin.core.errors.KeratinException;
import org.keratin.files.FileLimits;
import org.keratin.files.ModelFileException;
import org.keratin.files.arrays.NpyFile;
import org.keratin.files.internal.archive.ModelArchive;
import org.keratin.files.internal.weights.StoredWeight;
import org.keratin.files.internal.weights.WeightNode;
import org.keratin.tensor.Tensor;

/**
 * The arrays of an {@code .npz} as a tree: {@code layers/dense/vars/0.npy}. Keras itself writes
 * Python objects there, which are refused.
 */
final class NpzWeights {

    private static final String ENDING = ".npy";

    private NpzWeights() {}

    static void read(ByteBuffer bytes, String name, FileLimits limits, WeightNode root) {
        try (ModelArchive npz = ModelArchive.zip(bytes, name, limits)) {
            for (String member : npz.names()) {
                if (member.endsWith(ENDING)) {
                    String path = member.substring(0, member.length() - ENDING.length());
                    add(path, array(npz, member), root);
                }
            }
        }
    }

    private static Tensor array(ModelArchive npz, String member) {
        try {
            return NpyFile.read(
                    new ByteArrayInputStream(npz.array(member)),
                    npz.name() + "!/" + member,
                    npz.limits().elements());
        } catch (KeratinException e) {
            throw new ModelFileException(npz.name(), member, e.getMessage(), e);
        } catch (IOException e) {
            throw new ModelFileException(npz.name(), member, "is cut off; to do: copy it again", e);
        }
    }

    private static void add(String path, Tensor array, WeightNode root) {
        String[] parts = path.split("/");
        int groups = parts.length - 1;
        if (groups > 0 && parts[groups - 1].equals("vars")) {
            groups--;
        }
        root.make(Arrays.copyOf(parts, groups))
                .weights()
                .add(new StoredWeight(path, array.dtype(), array.shape(), () -> array));
    }
}
