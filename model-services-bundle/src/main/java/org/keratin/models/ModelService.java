package org.keratin.models;

import java.util.Set;
import org.keratin.core.models.Model;
import org.keratin.tensor.Tensor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A model file that the container holds, as a service.
 *
 * <p>It is there from the moment the file is, and {@link ModelState#WAITING} until every class that
 * the file names is provided. When a better provider of one of its classes arrives, the model is
 * made anew beside the old one, and replaces it in one step; a call ends on the objects that it
 * began with. When a provider leaves, the old model goes on answering for a grace period, so that
 * the update of a bundle loses no call. Safe for any number of threads.
 *
 * <pre>{@code
 * @Reference(target = "(&(keras.model.name=churn)(keras.model.state=READY))")
 * private ModelService churn;
 * }</pre>
 */
@ProviderType
public interface ModelService {

    /** Service property, {@code String}: the model's name. */
    String NAME = "keras.model.name";

    /**
     * Service property, {@code String}: the model's version; {@code 0} if its file does not say.
     */
    String VERSION = "keras.model.version";

    /** Service property, {@code String}: where the file is. */
    String PATH = "keras.model.path";

    /** Service property, {@code String}: the name of a {@link ModelState}; it changes. */
    String STATE = "keras.model.state";

    /** Service property, {@code String[]}: the names that are missing, if any; it changes. */
    String MISSING = "keras.model.missing";

    /** Service property, {@code String}: the shape of the input, once it is known. */
    String INPUTS = "keras.model.inputs";

    /** Service property, {@code String}: the shapes of the outputs, once they are known. */
    String OUTPUTS = "keras.model.outputs";

    /** Its name: that of its file, without version and ending, unless it was configured. */
    String name();

    /** Its version; {@code 0} if nothing says one. */
    String version();

    /** How it is now. */
    ModelStatus status();

    /**
     * The names of the classes and functions that its file asks for, built-in ones left out; none
     * before the file was read.
     */
    Set<String> needs();

    /**
     * The outputs for all samples of {@code x}, {@code (samples, …)}.
     *
     * @throws ModelUnavailableException if it is not READY
     */
    Tensor predict(Tensor x);

    /**
     * The outputs for all samples.
     *
     * @param inputs a tensor {@code (samples, …)}, or a list or map of these
     * @param batchSize how many samples are computed at a time, at least 1
     * @return a tensor, or a list or map of these
     * @throws ModelUnavailableException if it is not READY
     */
    Object predict(Object inputs, int batchSize);

    /**
     * The model that answers at this moment. Do not keep it: it holds the classes of the bundles
     * that it was made of.
     *
     * @throws ModelUnavailableException if it is not READY
     */
    Model model();
}
