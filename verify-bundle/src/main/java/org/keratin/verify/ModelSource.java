package org.keratin.verify;

import java.nio.file.Path;
import java.util.Optional;
import org.keratin.core.models.Model;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Opens the model files that are verified.
 *
 * <p>What knows the formats stands behind it: the replay of cases needs none of them.
 */
@ConsumerType
public interface ModelSource {

    /**
     * Why there is no model in a file or folder, in one sentence; nothing if there is one.
     *
     * @throws org.keratin.core.errors.KeratinException if that cannot be told
     */
    Optional<String> holdsNoModel(Path file);

    /**
     * Makes the model that a file holds.
     *
     * @throws org.keratin.core.errors.KeratinException if it cannot be made
     */
    Model load(Path file);
}
