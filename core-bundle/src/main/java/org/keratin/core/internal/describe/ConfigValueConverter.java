package org.keratin.core.internal.describe;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.keratin.core.config.ConfigValue;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.errors.Shown;

/**
 * Values that make themselves from several spellings, by their public static {@code of(Object)}.
 */
final class ConfigValueConverter implements Converter {

    private final MethodHandle of;
    private final String words;

    ConfigValueConverter(Class<? extends ConfigValue> type) {
        this.words = Names.snakeCase(type.getSimpleName()).replace('_', ' ');
        try {
            this.of =
                    MethodHandles.publicLookup()
                            .findStatic(type, "of", MethodType.methodType(type, Object.class))
                            .asType(MethodType.methodType(Object.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new ConfigException(
                    type.getName(), "expected a public static method of(Object)", e);
        }
    }

    @Override
    public Node plan(Object value, Path path, Planner planner) {
        Node node = planner.any(value, path);
        if (node instanceof Node.Constant constant) {
            return new Node.Constant(convert(constant.value(), path));
        }
        return making -> convert(node.make(making), path);
    }

    private Object convert(Object made, Path path) {
        try {
            return of.invokeExact(made);
        } catch (KeratinException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new ConfigException(
                    path.toString(),
                    "expected " + e.getMessage() + ", found " + Shown.value(made),
                    e);
        } catch (Throwable e) {
            throw new ConfigException(
                    path.toString(), "expected " + words + ", found " + Shown.value(made), e);
        }
    }

    @Override
    public String words() {
        return words;
    }
}
