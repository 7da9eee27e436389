package org.keratin.core;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.keratin.core.internal.catalogue.BundleRange;

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
 * @param writtenBy which Keras wrote the config, where the caller knows; old configs are read in
 *     the meaning that they had there
 * @param versionRanges by name ({@code my_package>Scale}), which versions of the bundle that
 *     provides it may serve, as OSGi writes ranges: {@code [1,2)}, or {@code 1.2} for that and
 *     newer
 */
public record DeserializeOptions(
        Map<String, Object> customObjects,
        boolean safeMode,
        Map<String, KerasFunction> lambdaSubstitutes,
        Limits limits,
        FileOrigin writtenBy,
        Map<String, String> versionRanges) {

    /** No custom objects, safe mode on, no substitutes, default limits, origin unknown. */
    public static final DeserializeOptions DEFAULT =
            new DeserializeOptions(
                    Map.of(), true, Map.of(), Limits.DEFAULT, FileOrigin.UNKNOWN, Map.of());

    /** Takes copies of the maps. */
    public DeserializeOptions {
        customObjects = Collections.unmodifiableMap(new LinkedHashMap<>(customObjects));
        lambdaSubstitutes = Map.copyOf(lambdaSubstitutes);
        versionRanges = Map.copyOf(versionRanges);
    }

    /** Options for a config of which nobody says who wrote it. */
    public DeserializeOptions(
            Map<String, Object> customObjects,
            boolean safeMode,
            Map<String, KerasFunction> lambdaSubstitutes,
            Limits limits) {
        this(customObjects, safeMode, lambdaSubstitutes, limits, FileOrigin.UNKNOWN, Map.of());
    }

    /** These with one more custom object. */
    public DeserializeOptions withCustomObject(String name, Object object) {
        Map<String, Object> changed = new LinkedHashMap<>(customObjects);
        changed.put(name, object);
        return new DeserializeOptions(
                changed, safeMode, lambdaSubstitutes, limits, writtenBy, versionRanges);
    }

    /** These with safe mode on or off. */
    public DeserializeOptions withSafeMode(boolean on) {
        return new DeserializeOptions(
                customObjects, on, lambdaSubstitutes, limits, writtenBy, versionRanges);
    }

    /** These with one more substitute for a Python lambda. */
    public DeserializeOptions withLambdaSubstitute(
            String layerNameOrHash, KerasFunction substitute) {
        Map<String, KerasFunction> changed = new LinkedHashMap<>(lambdaSubstitutes);
        changed.put(layerNameOrHash, substitute);
        return new DeserializeOptions(
                customObjects, safeMode, changed, limits, writtenBy, versionRanges);
    }

    /** These with other limits. */
    public DeserializeOptions withLimits(Limits other) {
        return new DeserializeOptions(
                customObjects, safeMode, lambdaSubstitutes, other, writtenBy, versionRanges);
    }

    /** These for a config that {@code origin} wrote. */
    public DeserializeOptions withWrittenBy(FileOrigin origin) {
        return new DeserializeOptions(
                customObjects, safeMode, lambdaSubstitutes, limits, origin, versionRanges);
    }

    /**
     * These, in which {@code name} is served by nothing but a version in {@code range}, even if a
     * better one is there.
     *
     * @param range {@code [1,2)}, or {@code 1.2} for that version and all newer ones
     * @throws org.keratin.core.errors.ArgumentException if it is no range of versions
     */
    public DeserializeOptions withVersionRange(String name, String range) {
        BundleRange.parse(range);
        Map<String, String> changed = new LinkedHashMap<>(versionRanges);
        changed.put(name, range);
        return new DeserializeOptions(
                customObjects, safeMode, lambdaSubstitutes, limits, writtenBy, changed);
    }
}
