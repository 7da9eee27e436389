package org.keratin.core;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one call of {@link KerasDeserializer} may be told beside the config. Immutable.
 *
 * <pre>{@code
 * DeserializeOptions.DEFAULT.withCustomObject("my_package>Scale", Scale.class);
 * }</pre>
 *
 * @param customObjects by registered or plain name: a class ({@code Class<? extends KerasObject>},
 *     annotated or not), a {@link org.keratin.core.catalogue.ClassFactory} or a {@link
 *     KerasFunction}
 * @param safeMode whether Python lambdas are refused even where a substitute is registered; on by
 *     default
 * @param lambdaSubstitutes what stands for a Python lambda, by the name of the layer that holds it
 *     or by the hash of its code
 * @param limits what the config may ask for
 */
public record DeserializeOptions(
        Map<String, Object> customObjects,
        boolean safeMode,
        Map<String, KerasFunction> lambdaSubstitutes,
        Limits limits) {

    /** No custom objects, safe mode on, no substitutes, default limits. */
    public static final DeserializeOptions DEFAULT =
            new DeserializeOptions(Map.of(), true, Map.of(), Limits.DEFAULT);

    /** Takes copies of the maps. */
    public DeserializeOptions {
        customObjects = Collections.unmodifiableMap(new LinkedHashMap<>(customObjects));
        lambdaSubstitutes = Map.copyOf(lambdaSubstitutes);
    }

    /** These with one more custom object. */
    public DeserializeOptions withCustomObject(String name, Object object) {
        Map<String, Object> changed = new LinkedHashMap<>(customObjects);
        changed.put(name, object);
        return new DeserializeOptions(changed, safeMode, lambdaSubstitutes, limits);
    }

    /** These with safe mode on or off. */
    public DeserializeOptions withSafeMode(boolean on) {
        return new DeserializeOptions(customObjects, on, lambdaSubstitutes, limits);
    }

    /** These with one more substitute for a Python lambda. */
    public DeserializeOptions withLambdaSubstitute(
            String layerNameOrHash, KerasFunction substitute) {
        Map<String, KerasFunction> changed = new LinkedHashMap<>(lambdaSubstitutes);
        changed.put(layerNameOrHash, substitute);
        return new DeserializeOptions(customObjects, safeMode, changed, limits);
    }

    /** These with other limits. */
    public DeserializeOptions withLimits(Limits other) {
        return new DeserializeOptions(customObjects, safeMode, lambdaSubstitutes, other);
    }
}
