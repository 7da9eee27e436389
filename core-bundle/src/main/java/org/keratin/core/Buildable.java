package org.keratin.core;

import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * An object whose config may carry a {@code build_config}: what was known when its weights were
 * made.
 */
@ConsumerType
public interface Buildable extends KerasObject {

    /** Makes what a {@code build_config} describes; plain values. */
    void buildFromConfig(Map<String, Object> buildConfig);

    /**
     * The {@code build_config} that {@link #buildFromConfig} takes, unless this object is not
     * built.
     */
    Optional<Map<String, Object>> buildConfig();
}
