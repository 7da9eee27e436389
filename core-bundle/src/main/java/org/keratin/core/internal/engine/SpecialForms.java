package org.keratin.core.internal.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keratin.core.KerasFunction;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.Shown;
import org.keratin.core.errors.UnsafeConfigException;
import org.keratin.core.internal.describe.Node;
import org.keratin.core.internal.describe.Path;
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
import org.keratin.tensor.TensorException;

/** Plans Keras's special forms: dicts whose {@code class_name} stands for a value of Python. */
final class SpecialForms {

    private static final Set<String> FORMS =
            Set.of(
                    "__tensor__",
                    "__numpy__",
                    "__bytes__",
                    "__ellipsis__",
                    "__slice__",
                    "__keras_tensor__",
                    "__typespec__",
                    "__lambda__",
                    "__tuple__");

    private final Deserialization planner;

    SpecialForms(Deserialization planner) {
        this.planner = planner;
    }

    boolean isForm(String className) {
        return className.startsWith("__") && FORMS.contains(className);
    }

    /**
     * Whether a dict is a tuple or shape as Keras 2 wrote it: {@code class_name} and {@code items}.
     */
    boolean isLegacyForm(Map<?, ?> dict) {
        return dict.get("items") instanceof List<?>
                && dict.get("class_name") instanceof String name
                && (name.equals("__tuple__") || name.equals("TensorShape"));
    }

    Node planLegacy(Map<?, ?> dict, Path path) {
        if (dict.get("class_name").equals("TensorShape")) {
            return new Node.Constant(shape(dict.get("items"), path.key("items")));
        }
        return tuple(dict.get("items"), path.key("items"));
    }

    Node plan(ConfigDict dict, Path path) {
        Path inner = path.key("config");
        return switch (dict.className()) {
            case "__ellipsis__" -> new Node.Constant(Ellipsis.INSTANCE);
            case "__typespec__" -> typeSpec(dict, path);
            case "__lambda__" -> lambda(dict, path);
            case "__tuple__" ->
                    tuple(
                            dict.config() instanceof Map<?, ?> own
                                    ? own.get("value")
                                    : dict.config(),
                            inner);
            default -> ofDict(dict.className(), asDict(dict.config(), inner), inner);
        };
    }

    private Node ofDict(String form, Map<?, ?> config, Path path) {
        return switch (form) {
            case "__tensor__" -> new Node.Constant(tensor(config, path));
            case "__numpy__" -> new Node.Constant(new NumpyArray(tensor(config, path)));
            case "__bytes__" -> new Node.Constant(Bytes.ofText(text(config, "value", path)));
            case "__keras_tensor__" -> new Node.Constant(kerasTensor(config, path));
            default -> slice(config, path);
        };
    }

    private Node tuple(Object items, Path path) {
        if (!(items instanceof List<?>)) {
            throw new ConfigException(
                    path.toString(), "expected the items of a tuple, found " + Shown.value(items));
        }
        Node list = planner.any(items, path);
        return making -> new Tuple(Collections.unmodifiableList((List<?>) list.make(making)));
    }

    private Node slice(Map<?, ?> config, Path path) {
        Node start = planner.any(config.get("start"), path.key("start"));
        Node stop = planner.any(config.get("stop"), path.key("stop"));
        Node step = planner.any(config.get("step"), path.key("step"));
        return making -> new Slice(start.make(making), stop.make(making), step.make(making));
    }

    private Tensor tensor(Map<?, ?> config, Path path) {
        DType dtype = dtype(config, path);
        Object value = config.get("value");
        try {
            return Tensor.ofNested(value, dtype);
        } catch (TensorException e) {
            throw new ConfigException(path.key("value").toString(), e.getMessage(), e);
        }
    }

    private static DType dtype(Map<?, ?> config, Path path) {
        String name = text(config, "dtype", path);
        return DType.find(name)
                .orElseThrow(
                        () ->
                                new ConfigException(
                                        path.key("dtype").toString(),
                                        "expected a dtype, found " + Shown.value(name)));
    }

    private KerasTensor kerasTensor(Map<?, ?> config, Path path) {
        return new KerasTensor(
                shape(config.get("shape"), path.key("shape")),
                dtype(config, path),
                history(config.get("keras_history"), path.key("keras_history")));
    }

    private static KerasTensor.History history(Object value, Path path) {
        if (value == null) {
            return null;
        }
        if (value instanceof List<?> list
                && list.size() == 3
                && list.get(0) instanceof String operation
                && list.get(1) instanceof Long node
                && list.get(2) instanceof Long tensor
                && isIndex(node)
                && isIndex(tensor)) {
            return new KerasTensor.History(operation, node.intValue(), tensor.intValue());
        }
        throw new ConfigException(
                path.toString(),
                "expected [name of an operation, index of its call, index of its output], found "
                        + Shown.value(value));
    }

    private static boolean isIndex(long value) {
        return value >= 0 && value <= Integer.MAX_VALUE;
    }

    private static Shape shape(Object value, Path path) {
        if (value instanceof List<?> list) {
            int[] dims = new int[list.size()];
            for (int i = 0; i < dims.length; i++) {
                Object dim = list.get(i);
                if (dim != null && !(dim instanceof Long known && isIndex(known))) {
                    throw new ConfigException(
                            path.index(i).toString(),
                            "expected the length of an axis, or null, found " + Shown.value(dim));
                }
                dims[i] = dim == null ? Shape.UNKNOWN : ((Long) dim).intValue();
            }
            return Shape.of(dims);
        }
        throw new ConfigException(
                path.toString(), "expected a list of lengths of axes, found " + Shown.value(value));
    }

    private Node typeSpec(ConfigDict dict, Path path) {
        if (!(dict.config() instanceof List<?> list)) {
            throw new ConfigException(
                    path.key("config").toString(),
                    "expected a list, found " + Shown.value(dict.config()));
        }
        String module = dict.module() == null ? "" : dict.module();
        if (!module.equals("tensorflow") && !module.startsWith("tensorflow.")) {
            throw new ConfigException(
                    path.key("module").toString(),
                    "expected a type spec of TensorFlow (a module under tensorflow), found "
                            + Shown.value(dict.module()));
        }
        return new Node.Constant(
                new TypeSpec(text(dict.dict(), "spec_name", path), module, new ArrayList<>(list)));
    }

    /** A Python lambda never runs: a substitute does, where the caller wants that. */
    private Node lambda(ConfigDict dict, Path path) {
        String hash = PythonCode.hash(dict.config());
        ConfigDict owner = planner.owner();
        String layer =
                owner != null
                                && owner.config() instanceof Map<?, ?> own
                                && own.get("name") instanceof String name
                        ? name
                        : null;
        if (planner.options().safeMode()) {
            throw new UnsafeConfigException(
                    path.toString(),
                    "a Python lambda, which never runs here (code "
                            + hash
                            + "). To use a substitute, switch safe mode off and register one: "
                            + how(layer, hash));
        }
        KerasFunction substitute = planner.options().lambdaSubstitutes().get(hash);
        if (substitute == null && layer != null) {
            substitute = planner.options().lambdaSubstitutes().get(layer);
        }
        if (substitute == null) {
            throw new UnsafeConfigException(
                    path.toString(),
                    "a Python lambda without substitute (code "
                            + hash
                            + "). Register one: "
                            + how(layer, hash));
        }
        return new Node.Constant(substitute);
    }

    private static String how(String layer, String hash) {
        return "DeserializeOptions.withLambdaSubstitute(\""
                + (layer != null ? layer : hash)
                + "\", function)";
    }

    private static Map<?, ?> asDict(Object config, Path path) {
        if (config instanceof Map<?, ?> dict) {
            return dict;
        }
        throw new ConfigException(path.toString(), "expected a dict, found " + Shown.value(config));
    }

    private static String text(Map<?, ?> dict, String key, Path path) {
        if (dict.get(key) instanceof String text) {
            return text;
        }
        throw new ConfigException(
                path.key(key).toString(), "expected a string, found " + Shown.value(dict.get(key)));
    }
}
