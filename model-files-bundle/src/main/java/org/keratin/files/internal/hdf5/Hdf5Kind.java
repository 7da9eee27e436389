package org.keratin.files.internal.hdf5;

import java.util.List;
import org.keratin.files.FileFormat;
import org.keratin.files.FileLimits;
import org.keratin.files.ModelFileException;
import org.keratin.files.internal.FileSource;

/** Says what an HDF5 file holds. */
public final class Hdf5Kind {

    private static final List<String> KERAS_3 =
            List.of("layers", "_layer_checkpoint_dependencies", "vars", "optimizer");

    private Hdf5Kind() {}

    /** What the file is; {@link FileFormat#HDF5_OTHER} if it is damaged. */
    public static FileFormat of(FileSource source) {
        try (H5File file = H5File.open(source, FileLimits.DEFAULT)) {
            H5Group root = file.root();
            List<String> attributes = root.attributeNames();
            if (attributes.contains("model_config")) {
                return FileFormat.HDF5_MODEL;
            }
            if (attributes.contains("layer_names") || root.kind("model_weights").isPresent()) {
                return FileFormat.HDF5_OLD_WEIGHTS;
            }
            return root.names().stream().anyMatch(Hdf5Kind::isKeras3)
                    ? FileFormat.HDF5_WEIGHTS
                    : FileFormat.HDF5_OTHER;
        } catch (ModelFileException damaged) {
            return FileFormat.HDF5_OTHER;
        }
    }

    // On Windows, early versions wrote a backslash inside a name.
    private static boolean isKeras3(String name) {
        return KERAS_3.contains(name.split("[\\\\]", 2)[0]);
    }
}
