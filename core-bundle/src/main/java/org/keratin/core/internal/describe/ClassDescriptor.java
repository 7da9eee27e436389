package org.keratin.core.internal.describe;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keratin.core.KerasObject;
import org.keratin.core.errors.CallException;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;

/**
 * How objects of a class are made from their config: the class is its own config record, or takes
 * one, or takes nothing. A class whose config decides which class's object is made has a public
 * static method {@code of} that takes the record, instead of a public constructor.
 */
public final class ClassDescriptor {

    private final Class<? extends KerasObject> type;
    private final RecordDescription config;
    private final MethodHandle maker;

    private ClassDescriptor(
            Class<? extends KerasObject> type, RecordDescription config, MethodHandle maker) {
        this.type = type;
        this.config = config;
        this.maker = maker;
    }

    /**
     * Reads a class.
     *
     * @throws ConfigException if it is none that can be made from a config; the message is for its
     *     author
     */
    public static ClassDescriptor of(Class<? extends KerasObject> type) {
        if (type.isRecord()) {
            return new ClassDescriptor(type, RecordDescription.of(type), null);
        }
        if (Modifier.isAbstract(type.getModifiers()) || !Modifier.isPublic(type.getModifiers())) {
            throw new ConfigException(
                    type.getName(), "expected a public class that is not abstract");
        }
        for (Constructor<?> constructor : type.getConstructors()) {
            if (takesConfig(constructor)) {
                return ofMaker(type, constructor);
            }
        }
        for (Method method : type.getMethods()) {
            if (method.getName().equals("of")
                    && Modifier.isStatic(method.getModifiers())
                    && KerasObject.class.isAssignableFrom(method.getReturnType())
                    && takesConfig(method)) {
                return ofMaker(type, method);
            }
        }
        for (Constructor<?> constructor : type.getConstructors()) {
            if (constructor.getParameterCount() == 0) {
                return new ClassDescriptor(type, null, handle(constructor));
            }
        }
        throw new ConfigException(
                type.getName(),
                "expected a public constructor that takes the config record, or nothing");
    }

    private static boolean takesConfig(Executable maker) {
        return maker.getParameterCount() == 1 && maker.getParameterTypes()[0].isRecord();
    }

    private static ClassDescriptor ofMaker(Class<? extends KerasObject> type, Executable maker) {
        RecordDescription config = RecordDescription.of(maker.getParameterTypes()[0]);
        return new ClassDescriptor(type, config, handle(maker));
    }

    private static MethodHandle handle(Executable maker) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            MethodHandle handle =
                    maker instanceof Method method
                            ? lookup.unreflect(method)
                            : lookup.unreflectConstructor((Constructor<?>) maker);
            return handle.asType(handle.type().generic());
        } catch (IllegalAccessException e) {
            throw new ConfigException(
                    maker.getDeclaringClass().getName(), "expected a public class", e);
        }
    }

    /** The class. */
    public Class<? extends KerasObject> type() {
        return type;
    }

    /** What its config is, or {@code null} if it has none. */
    public RecordDescription config() {
        return config;
    }

    /** The keys that a config may have, in order. */
    public Set<String> keys() {
        return config == null ? Set.of() : config.keys();
    }

    /** Reads the values of an own config. */
    public Given given(Map<?, ?> ownConfig) {
        return config == null ? new Given(ownConfig, Keys.NONE) : config.given(ownConfig);
    }

    /** Plans an object from its own config. */
    public Node plan(Given ownConfig, Path path, Planner planner) {
        if (config == null) {
            if (ownConfig.hasOthers()) {
                throw new ConfigException(
                        path.toString(),
                        type.getSimpleName()
                                + " has no config, found the keys "
                                + List.copyOf(ownConfig.config().keySet()));
            }
            return making -> create(null, path);
        }
        Node record = config.plan(ownConfig, path, planner);
        return maker == null ? record : making -> create(record.make(making), path);
    }

    private Object create(Object record, Path path) {
        try {
            return record == null
                    ? (Object) maker.invokeExact()
                    : (Object) maker.invokeExact(record);
        } catch (ConfigException e) {
            throw e.path().startsWith("$") ? e : e.at(key -> path.key(key).toString());
        } catch (ShapeException | CallException e) {
            // A model whose layers do not fit each other.
            throw new ConfigException(path.toString(), e.getMessage(), e);
        } catch (Throwable e) {
            throw Failures.rethrowOrWrap(e, path.toString(), type.getName());
        }
    }
}
