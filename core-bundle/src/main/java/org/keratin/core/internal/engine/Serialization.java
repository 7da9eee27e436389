package org.keratin.core.internal.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.keratin.core.Buildable;
import org.keratin.core.Compilable;
import org.keratin.core.KerasFunction;
import org.keratin.core.KerasObject;
import org.keratin.core.ObjectName;
import org.keratin.core.activations.Activation;
import org.keratin.core.catalogue.Kind;
import org.keratin.core.config.ConfigValue;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.internal.describe.RecordDescription;
import org.keratin.core.internal.describe.Written;
import org.keratin.core.layers.Layer;
import org.keratin.core.values.Bytes;
import org.keratin.core.values.Ellipsis;
import org.keratin.core.values.KerasTensor;
import org.keratin.core.values.NumpyArray;
import org.keratin.core.values.Slice;
import org.keratin.core.values.Tuple;
import org.keratin.core.values.TypeSpec;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** Turns objects into configs in today's form. */
final class Serialization {

    private static final int DEEPEST = 1_000;

    private final Set<Layer> met = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Layer, Long> shared = new IdentityHashMap<>();
    private final Map<Layer, Long> ids;
    private int depth;

    /** One that writes no {@code shared_object_id}. */
    Serialization() {
        this(Map.of());
    }

    /** One that writes these as {@code shared_object_id}; compared by identity. */
    Serialization(Map<Layer, Long> ids) {
        this.ids = ids;
    }

    /** The layers that were met more than once, numbered. */
    Map<Layer, Long> shared() {
        return shared;
    }

    /** The config of any value. */
    Object serialize(Object value) {
        if (++depth > DEEPEST) {
            throw new ConfigException(
                    "$", "expected objects at most " + DEEPEST + " deep; is one part of itself?");
        }
        try {
            return dispatch(value);
        } finally {
            depth--;
        }
    }

    private Object dispatch(Object value) {
        if (value == null
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Number) {
            return number(value);
        }
        if (value instanceof List<?> list) {
            return list(list);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> dict = new LinkedHashMap<>();
            map.forEach((key, item) -> dict.put(String.valueOf(key), serialize(item)));
            return dict;
        }
        if (value instanceof LayerActivation activation) {
            return object(activation.layer());
        }
        if (value instanceof ConfigValue config) {
            return serialize(config.toConfig());
        }
        if (value instanceof KerasFunction function) {
            return function(function);
        }
        if (value instanceof Layer layer) {
            return layer(layer);
        }
        if (value instanceof KerasObject object) {
            return object(object);
        }
        return form(value);
    }

    private static Object number(Object value) {
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        return value instanceof Float single ? (Object) single.doubleValue() : value;
    }

    private List<Object> list(List<?> items) {
        List<Object> list = new ArrayList<>(items.size());
        items.forEach(item -> list.add(serialize(item)));
        return list;
    }

    private Object form(Object value) {
        if (value instanceof DType dtype) {
            return dtype.kerasName();
        }
        if (value instanceof Shape shape) {
            return list(shape.toList());
        }
        if (value instanceof Enum<?> constant && !(value instanceof Ellipsis)) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
        if (value instanceof Tensor tensor) {
            return form("__tensor__", tensor(tensor));
        }
        if (value instanceof NumpyArray array) {
            return array.tensor().shape().rank() == 0
                    ? array.tensor().toNested()
                    : form("__numpy__", tensor(array.tensor()));
        }
        if (value instanceof Bytes bytes) {
            return form("__bytes__", dict("value", bytes.toText()));
        }
        if (value instanceof Slice slice) {
            return form(
                    "__slice__",
                    dict(
                            "start",
                            serialize(slice.start()),
                            "stop",
                            serialize(slice.stop()),
                            "step",
                            serialize(slice.step())));
        }
        if (value instanceof Ellipsis) {
            return form("__ellipsis__", Map.of());
        }
        if (value instanceof Tuple tuple) {
            return dict("class_name", "__tuple__", "items", list(tuple.items()));
        }
        if (value instanceof KerasTensor tensor) {
            return form("__keras_tensor__", kerasTensor(tensor));
        }
        if (value instanceof TypeSpec spec) {
            return dict(
                    "class_name",
                    "__typespec__",
                    "spec_name",
                    spec.specName(),
                    "module",
                    spec.module(),
                    "config",
                    spec.config(),
                    "registered_name",
                    null);
        }
        if (value instanceof Record record) {
            return recordConfig(record, Map.of());
        }
        throw new ConfigException(
                "$",
                "expected something that a config can hold, found " + value.getClass().getName());
    }

    private static Map<String, Object> tensor(Tensor tensor) {
        return dict("value", tensor.toNested(), "dtype", tensor.dtype().kerasName());
    }

    private Map<String, Object> kerasTensor(KerasTensor tensor) {
        var history = tensor.history();
        return dict(
                "shape", list(tensor.shape().toList()),
                "dtype", tensor.dtype().kerasName(),
                "keras_history",
                        history == null
                                ? null
                                : List.of(
                                        history.operation(),
                                        (long) history.node(),
                                        (long) history.tensor()));
    }

    private static Map<String, Object> form(String className, Map<String, Object> config) {
        return dict("class_name", className, "config", config);
    }

    private static Map<String, Object> dict(Object... keysAndValues) {
        Map<String, Object> dict = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            dict.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return dict;
    }

    private static Map<String, Object> function(KerasFunction function) {
        ObjectName name = function.objectName();
        if (name.registeredName() != null) {
            return functionDict("builtins", name.registeredName(), "function");
        }
        // Operations are written with their module, the functions of all other modules by name
        // alone, as Keras does.
        return Kind.FUNCTION.modules().contains(name.module())
                ? functionDict(name.module(), name.className(), name.className())
                : functionDict("builtins", name.className(), "function");
    }

    private static Map<String, Object> functionDict(
            String module, String name, String registeredName) {
        return dict(
                "module",
                module,
                "class_name",
                "function",
                "config",
                name,
                "registered_name",
                registeredName);
    }

    private Map<String, Object> layer(Layer layer) {
        if (!met.add(layer)) {
            shared.putIfAbsent(layer, shared.size() + 1L);
        }
        Map<String, Object> dict = object(layer);
        Long id = ids.get(layer);
        if (id != null) {
            dict.put("shared_object_id", id);
        }
        return dict;
    }

    private Map<String, Object> object(KerasObject object) {
        ObjectName name = object.objectName();
        Map<String, Object> dict = new LinkedHashMap<>();
        dict.put("module", name.module());
        dict.put("class_name", name.className());
        dict.put("config", recordConfig(object.config(), object.liveConfig()));
        boolean isPrivate = name.module() != null && name.module().startsWith("keras.src.");
        dict.put("registered_name", isPrivate ? name.className() : name.registeredName());
        if (object instanceof Buildable buildable) {
            buildable.buildConfig().ifPresent(build -> dict.put("build_config", serialize(build)));
        }
        if (object instanceof Compilable compilable) {
            compilable
                    .compileConfig()
                    .ifPresent(compile -> dict.put("compile_config", serialize(compile)));
        }
        return dict;
    }

    private Map<String, Object> recordConfig(Record config, Map<String, Object> live) {
        Map<String, Object> dict = new LinkedHashMap<>();
        RecordDescription description = RecordDescription.of(config.getClass());
        for (Map.Entry<String, Written> entry : description.read(config).entrySet()) {
            String key = entry.getKey();
            Written written = entry.getValue();
            if (key.isEmpty()) {
                @SuppressWarnings("unchecked") // An object's config is a dict with string keys.
                Map<String, Object> self = (Map<String, Object>) serialize(written.value());
                dict.putAll(self);
            } else {
                dict.put(
                        key,
                        component(
                                written, live.containsKey(key) ? live.get(key) : written.value()));
            }
        }
        // What was null and left out when the object was made may be something now.
        live.forEach(
                (key, value) -> {
                    if (value != null && description.keys().contains(key)) {
                        dict.computeIfAbsent(key, absent -> serialize(value));
                    }
                });
        return dict;
    }

    private Object component(Written written, Object value) {
        // A layer writes a built-in activation function by name alone.
        if (written.component().type() == Activation.class
                && value instanceof Activation activation
                && !(value instanceof LayerActivation)
                && activation.objectName().module() != null) {
            return activation.objectName().className();
        }
        return serialize(value);
    }
}
