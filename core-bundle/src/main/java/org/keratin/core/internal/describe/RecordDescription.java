package org.keratin.core.internal.describe;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keratin.core.KerasObject;
import org.keratin.core.catalogue.Parameter;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.errors.Shown;

/**
 * What a config is, read off its record once. From it come binding, defaults, checks, {@code
 * get_config}, what the shell shows and the documentation.
 */
public final class RecordDescription {

    // A ClassValue hangs on the record's class, so it goes when that class's bundle goes.
    private static final ClassValue<RecordDescription> DESCRIPTIONS =
            new ClassValue<>() {
                @Override
                protected RecordDescription computeValue(Class<?> type) {
                    return new RecordDescription(type);
                }
            };

    private final Class<?> type;
    private final MethodHandle constructor;
    final List<Slot> slots = new ArrayList<>();
    final Map<String, Component> byKey = new LinkedHashMap<>();
    private final Keys keys;
    private final SlotPlan[] plans;
    private boolean open;

    private RecordDescription(Class<?> type) {
        this.type = type;
        RecordComponent[] components = type.getRecordComponents();
        for (RecordComponent component : components) {
            slots.add(Slot.of(component));
        }
        for (Slot slot : slots) {
            slot.collect(byKey);
            open |= slot.isOpen();
        }
        this.constructor = constructor(components);
        this.keys = new Keys(byKey.keySet());
        this.plans = bindSlots(this);
    }

    SlotPlan[] bindSlots(RecordDescription outermost) {
        return slots.stream().map(slot -> slot.bind(outermost)).toArray(SlotPlan[]::new);
    }

    int indexOf(String key) {
        return keys.indexOf(key, 0);
    }

    /** The description of a record class. */
    public static RecordDescription of(Class<?> type) {
        return DESCRIPTIONS.get(type);
    }

    private MethodHandle constructor(RecordComponent[] components) {
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = components[i].getType();
        }
        try {
            return MethodHandles.publicLookup()
                    .findConstructor(type, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new ConfigException(
                    type.getName(),
                    "expected a public record with a public constructor in an accessible class",
                    e);
        }
    }

    /** The keys that a config may have, in order. */
    public Set<String> keys() {
        return byKey.keySet();
    }

    /** Whether a config may have other keys than {@link #keys()}. */
    boolean isOpen() {
        return open;
    }

    /** The components, by key, in order; flattened ones in their place. */
    public Map<String, Component> components() {
        return byKey;
    }

    /** The keys as the shell and the documentation show them. */
    public List<Parameter> parameters() {
        return byKey.values().stream()
                .map(
                        component ->
                                new Parameter(
                                        component.key(),
                                        component.words(),
                                        component.isRequired(),
                                        component.defaultValue()))
                .toList();
    }

    /**
     * Plans the record that a config describes.
     *
     * @throws ConfigException if a key is unknown or missing, or a value is not allowed
     */
    public Node plan(Map<?, ?> config, Path path, Planner planner) {
        return plan(given(config), path, planner);
    }

    /** The values that a config has of this one's keys. */
    Given given(Map<?, ?> config) {
        return new Given(config, keys);
    }

    /** Plans the record that a config describes whose values are read already. */
    Node plan(Given given, Path path, Planner planner) {
        if (!open && given.hasOthers()) {
            refuseUnknown(given.config(), path);
        }
        return RecordNode.plan(this, plans, given, path, planner);
    }

    private void refuseUnknown(Map<?, ?> config, Path path) {
        for (Object key : config.keySet()) {
            if (!byKey.containsKey(key)) {
                throw new ConfigException(
                        path.key(String.valueOf(key)).toString(),
                        "unknown key. " + owner() + " knows " + byKey.keySet());
            }
        }
    }

    Object create(Object[] arguments, Path path) {
        try {
            return (Object) constructor.invokeExact(arguments);
        } catch (ConfigException e) {
            throw e.path().startsWith("$") ? e : e.at(key -> path.key(key).toString());
        } catch (KeratinException e) {
            throw e;
        } catch (ClassCastException e) {
            throw new ConfigException(
                    path.toString(), "expected an object of another type: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new ConfigException(
                    path.toString(), owner() + " refused its arguments: " + e.getMessage(), e);
        } catch (Throwable e) {
            throw Failures.rethrowOrWrap(e, path.toString(), owner());
        }
    }

    /** The class that the record belongs to, for messages. */
    String owner() {
        Class<?> enclosing = type.getEnclosingClass();
        boolean isConfigOfEnclosing =
                enclosing != null
                        && KerasObject.class.isAssignableFrom(enclosing)
                        && !KerasObject.class.isAssignableFrom(type);
        return (isConfigOfEnclosing ? enclosing : type).getSimpleName();
    }

    /** What {@code get_config} writes of a record, by key, in order. */
    public Map<String, Written> read(Record config) {
        Map<String, Written> byName = new LinkedHashMap<>();
        slots.forEach(slot -> slot.read(config, byName));
        return byName;
    }

    @Override
    public String toString() {
        return "config of " + owner() + " " + Shown.value(byKey.keySet().toString());
    }
}
