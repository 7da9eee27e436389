package org.keratin.core.internal.describe;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import org.keratin.core.errors.ConfigException;

/** Reads one component of records. */
final class Accessor {

    private final String name;
    private final MethodHandle getter;

    Accessor(RecordComponent component) {
        this.name = component.toString();
        try {
            this.getter =
                    MethodHandles.publicLookup()
                            .unreflect(component.getAccessor())
                            .asType(MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException e) {
            throw new ConfigException(
                    component.getDeclaringRecord().getName(),
                    "expected a public record in a public class",
                    e);
        }
    }

    Object get(Object record) {
        try {
            return (Object) getter.invokeExact(record);
        } catch (Throwable e) {
            throw Failures.rethrowOrWrap(e, name, "its accessor");
        }
    }
}
