package org.keratin.core.internal.describe;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.List;
import java.util.Map;
import org.keratin.core.KerasObject;
import org.keratin.core.config.ConfigValue;
import org.keratin.core.config.Raw;
import org.keratin.core.errors.ConfigException;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** Chooses the converter for a Java type. */
final class Converters {

    private static final Map<Class<?>, Converter> SCALARS =
            Map.ofEntries(
                    Map.entry(int.class, ScalarConverter.INT),
                    Map.entry(Integer.class, ScalarConverter.INT),
                    Map.entry(long.class, ScalarConverter.LONG),
                    Map.entry(Long.class, ScalarConverter.LONG),
                    Map.entry(double.class, ScalarConverter.DOUBLE),
                    Map.entry(Double.class, ScalarConverter.DOUBLE),
                    Map.entry(boolean.class, ScalarConverter.BOOLEAN),
                    Map.entry(Boolean.class, ScalarConverter.BOOLEAN),
                    Map.entry(Number.class, ScalarConverter.NUMBER),
                    Map.entry(String.class, ScalarConverter.STRING),
                    Map.entry(DType.class, ScalarConverter.DTYPE),
                    Map.entry(Shape.class, new ShapeConverter()),
                    Map.entry(Tensor.class, new TensorConverter()));

    private Converters() {}

    static Converter of(RecordComponent component) {
        return component.isAnnotationPresent(Raw.class)
                ? new RawConverter(erase(component.getGenericType()))
                : of(component.getGenericType(), component.toString());
    }

    private static Converter of(Type type, String where) {
        Class<?> erased = erase(type);
        Converter scalar = SCALARS.get(erased);
        if (scalar != null) {
            return scalar;
        }
        if (erased == Object.class) {
            return new AnyConverter();
        }
        if (erased == List.class) {
            return new ListConverter(of(argument(type, 0), where));
        }
        if (erased == Map.class) {
            return new MapConverter(of(argument(type, 1), where));
        }
        if (KerasObject.class.isAssignableFrom(erased)) {
            return new ObjectConverter(erased.asSubclass(KerasObject.class));
        }
        if (ConfigValue.class.isAssignableFrom(erased)) {
            return new ConfigValueConverter(erased.asSubclass(ConfigValue.class));
        }
        if (erased.isEnum()) {
            return new EnumConverter(erased);
        }
        if (erased.isRecord()) {
            return new RecordConverter(erased);
        }
        throw new ConfigException(
                where,
                "expected a component of a type that configs can hold (see docs/plugin-authors.md), found "
                        + type);
    }

    private static Type argument(Type type, int index) {
        return type instanceof ParameterizedType parameterized
                ? parameterized.getActualTypeArguments()[index]
                : Object.class;
    }

    private static Class<?> erase(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType parameterized) {
            return erase(parameterized.getRawType());
        }
        if (type instanceof WildcardType wildcard) {
            return erase(wildcard.getUpperBounds()[0]);
        }
        return Object.class;
    }
}
