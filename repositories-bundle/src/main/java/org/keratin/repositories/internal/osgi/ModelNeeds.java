package org.keratin.repositories.internal.osgi;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.keratin.files.ClassUse;
import org.keratin.files.ModelFiles;
import org.keratin.models.ModelService;
import org.keratin.models.ModelServices;

/** Which names a model needs. */
final class ModelNeeds {

    private final ModelServices models;
    private final ModelFiles files;

    ModelNeeds(ModelServices models, ModelFiles files) {
        this.models = models;
        this.files = files;
    }

    /**
     * Those of a model service, or of a model file.
     *
     * @param model the name of the one or the path of the other
     * @throws CommandException if there is neither
     * @throws org.keratin.core.errors.KeratinException if the file cannot be read
     */
    Collection<String> of(String model) {
        Optional<ModelService> service = models.find(model);
        if (service.isPresent()) {
            return service.get().needs();
        }
        return files.inspect(file(model)).classes().stream().map(ClassUse::name).toList();
    }

    private static Path file(String model) {
        try {
            Path file = Path.of(model);
            if (Files.exists(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw nothing(model, e);
        }
        throw nothing(model, null);
    }

    private static CommandException nothing(String model, Throwable cause) {
        return new CommandException(
                model
                        + ": expected a model service or a model file, found neither;"
                        + " keras:models lists the services",
                cause);
    }
}
