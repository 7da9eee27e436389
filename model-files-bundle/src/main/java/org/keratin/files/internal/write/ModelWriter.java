package org.keratin.files.internal.write;

import java.nio.file.Path;
import org.keratin.core.models.Model;
import org.keratin.files.ModelFileException;
import org.keratin.files.internal.FileServices;

/** Writes models as Keras 3 does. */
public final class ModelWriter {

    private final FileServices services;

    /** Makes one on these services. */
    public ModelWriter(FileServices services) {
        this.services = services;
    }

    /** Writes {@code .keras}. */
    public void save(Model model, Path file) {
        throw new ModelFileException(file.toString(), "", "writing .keras is not there");
    }

    /** Writes {@code .weights.h5}. */
    public void saveWeights(Model model, Path file) {
        throw new ModelFileException(file.toString(), "", "writing .weights.h5 is not there");
    }

    /** The architecture, as {@code to_json} writes it. */
    public String toJson(Model model) {
        return services.json().write(services.serializer().serialize(model));
    }
}
