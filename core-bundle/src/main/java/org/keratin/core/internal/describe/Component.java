package org.keratin.core.internal.describe;

import java.lang.reflect.RecordComponent;
import org.keratin.core.KerasObject;
import org.keratin.core.activations.Activation;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.AtMost;
import org.keratin.core.config.ConfigValue;
import org.keratin.core.config.Default;
import org.keratin.core.config.Key;
import org.keratin.core.config.OmitNull;
import org.keratin.core.config.OneOf;
import org.keratin.core.config.Unwritten;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.Shown;

/**
 * One component of a config record: a key of the config, what it may be, and what it is when the
 * config does not have it.
 */
public final class Component {

    private final String key;
    private final Class<?> type;
    private final Converter converter;
    private final boolean required;
    private final Object defaultValue;
    private final boolean unwritten;
    private final boolean omitNull;
    private final Check[] checks;
    private final ScalarConverter scalarConverter;
    private final boolean nullStays;

    private Component(RecordComponent component, Converter converter) {
        Key named = component.getAnnotation(Key.class);
        Default given = component.getAnnotation(Default.class);
        // The keys of parsed texts are interned too, so that most lookups compare no characters.
        this.key = (named != null ? named.value() : Names.snakeCase(component.getName())).intern();
        this.type = component.getType();
        this.converter = converter;
        this.required = given == null;
        this.defaultValue = Defaults.of(component);
        this.unwritten = component.isAnnotationPresent(Unwritten.class);
        this.omitNull = component.isAnnotationPresent(OmitNull.class);
        this.checks =
                Check.of(
                                component.getAnnotation(AtLeast.class),
                                component.getAnnotation(AtMost.class),
                                component.getAnnotation(OneOf.class))
                        .toArray(Check[]::new);
        this.scalarConverter = converter instanceof ScalarConverter scalar ? scalar : null;
        this.nullStays = nullStays();
    }

    private Component(Component other, Object defaultValue) {
        this.key = other.key;
        this.type = other.type;
        this.converter = other.converter;
        this.required = false;
        this.defaultValue = defaultValue;
        this.unwritten = other.unwritten;
        this.omitNull = other.omitNull;
        this.checks = other.checks;
        this.scalarConverter = converter instanceof ScalarConverter scalar ? scalar : null;
        this.nullStays = nullStays();
    }

    static Component of(RecordComponent component) {
        return new Component(component, Converters.of(component));
    }

    /** The same with another default. */
    Component withDefault(Object value) {
        return new Component(this, value);
    }

    /** The key in the config. */
    public String key() {
        return key;
    }

    /** The Java type. */
    public Class<?> type() {
        return type;
    }

    /** Whether there is no default. */
    public boolean isRequired() {
        return required;
    }

    /** The default, as a config would hold it. */
    public Object defaultValue() {
        return defaultValue;
    }

    /** Whether {@code get_config} leaves it out, its value being {@code value}. */
    public boolean isOmitted(Object value) {
        return unwritten || omitNull && value == null;
    }

    /** What it may be, in words. */
    public String words() {
        StringBuilder words = new StringBuilder(converter.words());
        for (Check check : checks) {
            words.append(", ").append(check.words());
        }
        if (!required && defaultValue == null && !type.isPrimitive()) {
            words.append(", or null");
        }
        return words.toString();
    }

    /**
     * What is made of a value, if that needs no planner and is allowed; else {@link
     * KeyPlan#NOT_READY}.
     */
    Object ready(Object value) {
        if (value == null) {
            return nullStays ? null : KeyPlan.NOT_READY;
        }
        Object converted = scalarConverter == null ? null : scalarConverter.convert(value);
        return converted != null && isAllowed(converted) ? converted : KeyPlan.NOT_READY;
    }

    private boolean isAllowed(Object value) {
        for (Check check : checks) {
            if (!check.allows(value)) {
                return false;
            }
        }
        return true;
    }

    // Whether null means no value, and nothing is made of it.
    private boolean nullStays() {
        boolean becomesObject =
                type == Activation.class
                        || defaultValue != null && KerasObject.class.isAssignableFrom(type);
        return !becomesObject && !type.isPrimitive() && allowsNull();
    }

    /** Plans its value. */
    Node plan(Object value, Path path, Planner planner) {
        if (value == null) {
            if (type == Activation.class) {
                return converter.plan("linear", path, planner);
            }
            if (defaultValue != null && KerasObject.class.isAssignableFrom(type)) {
                return plan(defaultValue, path, planner); // as Keras's get(None) does
            }
            if (ConfigValue.class.isAssignableFrom(type) && !allowsNull()) {
                return converter.plan(null, path, planner); // one of its spellings, perhaps
            }
            if (type.isPrimitive() || !allowsNull()) {
                throw new ConfigException(path.toString(), "expected " + words() + ", found null");
            }
            return Node.NULL;
        }
        Node node = converter.plan(value, path, planner);
        if (node instanceof Node.Constant constant && !isAllowed(constant.value())) {
            throw new ConfigException(
                    path.toString(), "expected " + words() + ", found " + Shown.value(value));
        }
        return node;
    }

    // A string, number or boolean may be null beside another default, as some of Keras's are; one
    // of several given strings, and what is made of a value, may not.
    private boolean allowsNull() {
        boolean scalar =
                type == String.class && checks.length == 0
                        || type == Boolean.class
                        || Number.class.isAssignableFrom(type);
        return type == Object.class || !required && (defaultValue == null || scalar);
    }
}
