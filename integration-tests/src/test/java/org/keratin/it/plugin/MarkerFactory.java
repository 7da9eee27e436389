package org.keratin.it.plugin;

import java.util.Map;
import org.keratin.core.KerasObject;
import org.keratin.core.catalogue.ClassFactory;

/** A class factory that somebody wrote himself. */
public final class MarkerFactory implements ClassFactory {

    @Override
    public KerasObject create(Map<String, Object> config) {
        return new Marker(((Number) config.getOrDefault("value", 7L)).intValue());
    }
}
