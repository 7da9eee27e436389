package org.keratin.core;

import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * An object whose config may carry a {@code compile_config}: the optimizer, losses and metrics of a
 * model.
 */
@ConsumerType
public interface Compilable extends KerasObject {

    /**
     * Takes over a {@code compile_config}.
     *
     * @param compileConfig the objects in it already made
     */
    void compileFromConfig(Map<String, Object> compileConfig);

    /**
     * The {@code compile_config} that {@link #compileFromConfig} takes, unless this object is not
     * compiled.
     */
    Optional<Map<String, Object>> compileConfig();
}
