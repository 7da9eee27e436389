package org.keratin.insight;

/**
 * The topics that Event Admin hears of, and the properties of their events, which are all of plain
 * types.
 *
 * <p>Events are posted, not sent: whoever handles them holds up nobody. Each has the property
 * {@code timestamp}, a {@code Long}, in milliseconds since 1970.
 */
public final class EventTopics {

    /**
     * What the topics of classes begin with; {@code ARRIVED}, {@code LEFT} and {@code REPLACED}
     * follow.
     */
    public static final String CATALOGUE = "org/keratin/catalogue/";

    /**
     * What the topics of models begin with; {@code WAITING}, {@code READY}, {@code REPLACED},
     * {@code FAILED} and {@code REMOVED} follow.
     */
    public static final String MODEL = "org/keratin/model/";

    /** Of a class, {@code String}: its registered name, or its full one. */
    public static final String NAME = "keras.name";

    /** Of a class, {@code String[]}: all its full names. */
    public static final String NAMES = "keras.names";

    /** Of a class, {@code String}: the bundle that provides it from now on; not for LEFT. */
    public static final String BUNDLE = "keras.bundle";

    /** Of a class, {@code String}: that bundle's version; not for LEFT. */
    public static final String BUNDLE_VERSION = "keras.bundle.version";

    /** Of a class, {@code String}: the bundle that provided it until now; not for ARRIVED. */
    public static final String BUNDLE_BEFORE = "keras.bundle.before";

    /** Of a class, {@code String}: that bundle's version; not for ARRIVED. */
    public static final String BUNDLE_VERSION_BEFORE = "keras.bundle.version.before";

    /** Of a model, {@code String}: its name. */
    public static final String MODEL_NAME = "keras.model.name";

    /** Of a model, {@code String}: its version; {@code 0} if nothing says one. */
    public static final String MODEL_VERSION = "keras.model.version";

    /**
     * Of a model, {@code Boolean}: whether it answers from now on. After FAILED, that it goes on
     * with what it had.
     */
    public static final String MODEL_ANSWERS = "keras.model.answers";

    /**
     * Of a model, {@code String}: the names that are missing, what is wrong, or who provides the
     * classes that it is made of.
     */
    public static final String MODEL_DETAILS = "keras.model.details";

    /** Of a model, {@code Long}: for how many milliseconds it was worked on. */
    public static final String MODEL_TOOK = "keras.model.took";

    private EventTopics() {}
}
