package org.keratin.core.values;

import org.keratin.core.config.ConfigValue;
import org.keratin.core.errors.KeratinException;

/**
 * What stands for an object that could not be made and is not needed yet, such as a custom metric
 * of a model that is only to predict. It is written as it was read.
 *
 * @param config its config, as it was read
 * @param problem why it could not be made
 */
public record UnreadObject(Object config, KeratinException problem) implements ConfigValue {

    @Override
    public Object toConfig() {
        return config;
    }
}
