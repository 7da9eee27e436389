package org.keratin.verify;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.keratin.core.DeserializeOptions;
import org.keratin.core.Deserialized;
import org.keratin.core.KerasDeserializer;
import org.keratin.core.KerasSerializer;
import org.keratin.core.errors.MissingClassException;

/** Makes objects of hand-made classes, and gives back the config that each was made from. */
public final class FakeKeras implements KerasDeserializer, KerasSerializer {

    private final Map<String, Function<Map<?, ?>, Object>> classes = new HashMap<>();
    private final Map<Object, Object> configs = new IdentityHashMap<>();
    private Function<Object, Object> writing = Function.identity();

    /** Publishes a class: what its inner config makes. */
    public FakeKeras publish(String className, Function<Map<?, ?>, Object> factory) {
        classes.put(className, factory);
        return this;
    }

    /** Lets configs be written otherwise than they were read. */
    public FakeKeras writing(Function<Object, Object> change) {
        writing = change;
        return this;
    }

    /** The config of an object of {@code className}. */
    public static Map<String, Object> config(String className, Map<String, Object> inner) {
        return Map.of("class_name", className, "config", inner, "module", "tests");
    }

    public Verifier verifier() {
        return new Verifier(this, this);
    }

    @Override
    public Deserialized deserialize(Object config, DeserializeOptions options) {
        Map<?, ?> map = (Map<?, ?>) config;
        String className = (String) map.get("class_name");
        if (!classes.containsKey(className)) {
            throw new MissingClassException(
                    List.of(
                            new MissingClassException.Missing(
                                    "$",
                                    className,
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty())));
        }
        Object object = classes.get(className).apply((Map<?, ?>) map.get("config"));
        configs.put(object, config);
        return new Deserialized(object, List.of());
    }

    @Override
    public <T> T deserialize(Object config, Class<T> type, DeserializeOptions options) {
        return type.cast(deserialize(config, options).object());
    }

    @Override
    public Object serialize(Object object) {
        return writing.apply(configs.get(object));
    }

    @Override
    public void check(Object config, DeserializeOptions options) {
        deserialize(config, options);
    }
}
