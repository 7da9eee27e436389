package org.keratin.core.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keratin.core.KerasObject;
import org.keratin.core.internal.catalogue.RecordClassFactory;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Makes the objects of one Keras class from their configs.
 *
 * <p>A plug-in bundle publishes one as a service for each class it brings; whoever annotates a
 * class with {@link org.keratin.core.RegisterKerasSerializable} need not, the extender does it. Of
 * several factories with one name, the highest service ranking serves, then the newest bundle
 * version, then the lowest service id.
 */
@ConsumerType
public interface ClassFactory {

    /**
     * Service property, required, {@code String}: the name under which configs ask for the class,
     * {@code my_package>Antirectifier}.
     */
    String REGISTERED_NAME = "keras.registered.name";

    /**
     * Service property, optional, {@code String}: what the class is, a constant of {@link Kind};
     * without it, that of the objects it makes.
     */
    String KIND = "keras.kind";

    /**
     * The factory of a class that takes its config record, as the core publishes it for annotated
     * classes: keys that are left out get their defaults.
     */
    static ClassFactory of(Class<? extends KerasObject> type) {
        return new RecordClassFactory(() -> type);
    }

    /**
     * Makes one object.
     *
     * @param config the object's own config (the value of {@code "config"}), nested objects already
     *     made
     * @throws org.keratin.core.errors.ConfigException if the config does not describe an object of
     *     this class
     */
    KerasObject create(Map<String, Object> config);

    /**
     * The keys that a config of this class may have, if the factory can tell; a config with another
     * key is then refused.
     */
    default Optional<List<Parameter>> parameters() {
        return Optional.empty();
    }
}
