package org.keratin.core;

import java.util.Map;
import org.keratin.core.errors.ConfigException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * An object that a config describes: a layer, a loss, an optimizer, a function.
 *
 * <p>Authors extend one of the abstract types ({@link org.keratin.core.layers.Layer}, {@link
 * org.keratin.core.losses.Loss}, …) rather than implement this.
 */
@ConsumerType
public interface KerasObject {

    /**
     * The record that says how this object was configured: its {@code get_config} is read off it. A
     * record that is a Keras object itself is its own config.
     */
    default Record config() {
        if (this instanceof Record record) {
            return record;
        }
        throw new ConfigException(
                objectName().display(),
                "expected config() to be overridden in " + getClass().getName());
    }

    /**
     * The keys of {@link #config()} whose values have changed since the object was made, or that it
     * could not know (a name that was made up), with the values that {@code get_config} gives now.
     */
    default Map<String, Object> liveConfig() {
        return Map.of();
    }

    /** The names under which configs ask for this object's class. */
    default ObjectName objectName() {
        return ObjectName.of(getClass());
    }
}
