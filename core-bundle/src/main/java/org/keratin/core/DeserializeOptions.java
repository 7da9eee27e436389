package org.keratin.core;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.keratin.core.errors.ArgumentException;
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
 * @param patience how long a call waits for a name whose bundle is being updated, counted from the
 *     moment at which it left: zero to {@link #LONGEST_PATIENCE}, 5 s by default
 */
public record DeserializeOptions(
        Map<String, Object> customObjects,
        boolean safeMode,
        Map<String, KerasFunction> lambdaSubstitutes,
        Limits limits,
        FileOrigin writtenBy,
        Map<String, String> versionRanges,
        Duration patience) {

    /** The longest patience: one minute. */
    public static final Duration LONGEST_PATIENCE = Duration.ofMinutes(1);

    private static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(5);

    /**
     * No custom objects, safe mode on, no substitutes, default limits, origin unknown, a patience
     * of 5 s.
     */
    public static final DeserializeOptions DEFAULT =
            new DeserializeOptions(
                    Map.of(),
                    true,
                    Map.of(),
                    Limits.DEFAULT,
                    FileOrigin.UNKNOWN,
                    Map.of(),
                    DEFAULT_PATIENCE);

    /**
     * Takes copies of the maps.
     *
     * @throws ArgumentException if the patience is out of range
     */
    public DeserializeOptions {
        if (patience.isNegative() || patience.compareTo(LONGEST_PATIENCE) > 0) {
            throw new ArgumentException(
                    "expected a patience from zero to "
                            + LONGEST_PATIENCE.toSeconds()
                            + " s, found "
                            + patience);
        }
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
        this(
                customObjects,
                safeMode,
                lambdaSubstitutes,
                limits,
                FileOrigin.UNKNOWN,
                Map.of(),
                DEFAULT_PATIENCE);
    }

    /** These with one more custom object. */
    public DeserializeOptions withCustomObject(String name, Object object) {
        Map<String, Object> changed = new LinkedHashMap<>(customObjects);
        changed.put(name, object);
        return new DeserializeOptions(
                changed, safeMode, lambdaSubstitutes, limits, writtenBy, versionRanges, patience);
    }

    /** These with safe mode on or off. */
    public DeserializeOptions withSafeMode(boolean on) {
        return new DeserializeOptions(
                customObjects, on, lambdaSubstitutes, limits, writtenBy, versionRanges, patience);
    }

    /** These with one more substitute for a Python lambda. */
    public DeserializeOptions withLambdaSubstitute(
            String layerNameOrHash, KerasFunction substitute) {
        Map<String, KerasFunction> changed = new LinkedHashMap<>(lambdaSubstitutes);
        changed.put(layerNameOrHash, substitute);
        return new DeserializeOptions(
                customObjects, safeMode, changed, limits, writtenBy, versionRanges, patience);
    }

    /** These with other limits. */
    public DeserializeOptions withLimits(Limits other) {
        return new DeserializeOptions(
                customObjects,
                safeMode,
                lambdaSubstitutes,
                other,
                writtenBy,
                versionRanges,
                patience);
    }

    /** These for a config that {@code origin} wrote. */
    public DeserializeOptions withWrittenBy(FileOrigin origin) {
        return new DeserializeOptions(
                customObjects,
                safeMode,
                lambdaSubstitutes,
                limits,
                origin,
                versionRanges,
                patience);
    }

    /**
     * These, in which {@code name} is served by nothing but a version in {@code range}, even if a
     * better one is there.
     *
     * @param range {@code [1,2)}, or {@code 1.2} for that version and all newer ones
     * @throws ArgumentException if it is no range of versions
     */
    public DeserializeOptions withVersionRange(String name, String range) {
        BundleRange.parse(range);
        Map<String, String> changed = new LinkedHashMap<>(versionRanges);
        changed.put(name, range);
        return new DeserializeOptions(
                customObjects, safeMode, lambdaSubstitutes, limits, writtenBy, changed, patience);
    }

    /**
     * These with another patience. A name counts as being updated if its bundle has stopped and the
     * framework means to start it again (an update, a refresh); for any other missing name no call
     * waits. A call that fails since a bundle left while it ran is tried again, too. Where one
     * update follows the other, a call gives up after twelve times its patience.
     *
     * <p>Zero is right on a thread that itself stops and starts bundles: there nothing can come
     * back while the call waits.
     *
     * @param duration zero to {@link #LONGEST_PATIENCE}
     * @throws ArgumentException if it is out of range
     */
    public DeserializeOptions withPatience(Duration duration) {
        return new DeserializeOptions(
                customObjects,
                safeMode,
                lambdaSubstitutes,
                limits,
                writtenBy,
                versionRanges,
                duration);
    }
}
