package org.keratin.keras.optimizers;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.core.KerasExport;
import org.keratin.core.KerasObject;
import org.keratin.core.Variable;
import org.keratin.core.config.Default;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.optimizers.Optimizer;
import org.keratin.keras.internal.Regex;

/**
 * {@code keras.optimizers.OptimizerMap}: which optimizer serves which variable.
 *
 * @param defaultOptimizer for variables that no entry names
 * @param optimizerMap by the path of a variable, or by a regular expression that is all of it
 */
@KerasExport("keras.optimizers.OptimizerMap")
public record OptimizerMap(
        Optimizer defaultOptimizer, @Default("null") Map<String, Optimizer> optimizerMap)
        implements KerasObject {

    /** Takes a copy of the map, an empty one for {@code null}. */
    public OptimizerMap {
        Map<String, Optimizer> copy = new LinkedHashMap<>();
        if (optimizerMap != null) {
            copy.putAll(optimizerMap);
        }
        copy.forEach(OptimizerMap::check);
        optimizerMap = Collections.unmodifiableMap(copy);
    }

    private static void check(String key, Optimizer optimizer) {
        if (optimizer == null) {
            throw ConfigException.expected(
                    "optimizer_map", "an optimizer for \"" + key + '"', null);
        }
    }

    /**
     * The optimizer for one variable.
     *
     * @throws ConfigException if several expressions name it
     */
    public Optimizer optimizerFor(Variable variable) {
        String path = variable.path();
        if (optimizerMap.containsKey(path)) {
            return optimizerMap.get(path);
        }
        List<String> matching =
                optimizerMap.keySet().stream()
                        .filter(expression -> Regex.of("optimizer_map", expression).matches(path))
                        .toList();
        if (matching.size() > 1) {
            throw new ConfigException(
                    "optimizer_map", "expected one optimizer for " + path + ", found " + matching);
        }
        return matching.isEmpty() ? defaultOptimizer : optimizerMap.get(matching.get(0));
    }
}
