package org.keratin.keras;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keratin.core.Arguments;
import org.keratin.core.KerasFunction;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.Operation;
import org.keratin.core.constraints.Constraint;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.losses.Loss;
import org.keratin.core.metrics.Metric;
import org.keratin.core.optimizers.schedules.LearningRateSchedule;
import org.keratin.core.regularizers.Regularizer;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Ops;
import org.keratin.verify.Case;
import org.keratin.verify.CaseReader;
import org.keratin.verify.RecordedValues;

/**
 * A config and what its object was called with when it was recorded, so that both can be changed.
 *
 * @param config the config
 * @param arguments those of its first call
 * @param fields the whole case
 */
record RecordedCall(Map<String, Object> config, Arguments arguments, Map<String, Object> fields) {

    private static final Ops OPS = CpuOps.instance();

    /** The first case of each kind and class. */
    static Map<String, RecordedCall> ofEachClass(KeratinRuntime keratin) {
        Map<String, RecordedCall> calls = new LinkedHashMap<>();
        for (Path file : CaseReader.find(folder())) {
            try (CaseReader reader = CaseReader.open(file, keratin.json())) {
                reader.cases()
                        .forEach(
                                recorded -> {
                                    String id = recorded.id();
                                    String name = id.substring(0, id.lastIndexOf('/'));
                                    if (!calls.containsKey(name)) {
                                        of(recorded).ifPresent(call -> calls.put(name, call));
                                    }
                                });
            }
        }
        return calls;
    }

    private static Path folder() {
        try {
            return Path.of(RecordedCall.class.getResource("/conformance").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<RecordedCall> of(Case recorded) {
        if (recorded.kind().equals("initializer")) {
            return Optional.empty(); // called with a shape, not with tensors
        }
        Map<?, ?> call = recorded.fields();
        if (recorded.fields().get("steps") instanceof List<?> steps) {
            call = (Map<?, ?>) steps.get(0);
        }
        if (!(call.get("args") instanceof List<?>)) {
            return Optional.empty();
        }
        Map<String, Object> config = new LinkedHashMap<>();
        ((Map<?, ?>) recorded.config()).forEach((key, value) -> config.put((String) key, value));
        Arguments arguments = new RecordedValues(recorded).arguments("", call);
        return Optional.of(new RecordedCall(config, arguments, recorded.fields()));
    }

    /** The same without {@code build_config}: weights are made for what the call is given. */
    RecordedCall notBuilt() {
        Map<String, Object> changed = new LinkedHashMap<>(config);
        changed.remove("build_config");
        return new RecordedCall(changed, arguments, fields);
    }

    /** The same with other arguments. */
    RecordedCall with(Arguments others) {
        return new RecordedCall(config, others, fields);
    }

    /** The same with another value of one key of the object's own config. */
    RecordedCall withKey(String key, Object value) {
        Map<String, Object> own = new LinkedHashMap<>(ownConfig());
        own.put(key, value);
        Map<String, Object> changed = new LinkedHashMap<>(config);
        changed.put("config", own);
        return new RecordedCall(changed, arguments, fields);
    }

    /** The object's own config; empty for a function. */
    Map<String, Object> ownConfig() {
        Map<String, Object> own = new LinkedHashMap<>();
        if (config.get("config") instanceof Map<?, ?> given) {
            given.forEach((key, value) -> own.put((String) key, value));
        }
        return own;
    }

    /** The same with another value of one argument. */
    List<RecordedCall> withEachArgument(Object value) {
        List<RecordedCall> calls = new ArrayList<>();
        for (int i = 0; i < arguments.positional().size(); i++) {
            List<Object> positional = new ArrayList<>(arguments.positional());
            positional.set(i, value);
            calls.add(with(Arguments.of(positional, arguments.named())));
        }
        for (String name : arguments.named().keySet()) {
            Map<String, Object> named = new LinkedHashMap<>(arguments.named());
            named.put(name, value);
            calls.add(with(Arguments.of(arguments.positional(), named)));
        }
        return calls;
    }

    /** What the object answers; {@code null} where it answers nothing. */
    Object answer(KeratinRuntime keratin) {
        Object object = keratin.deserializer().deserialize(config);
        keratin.serializer().serialize(object);
        if (object instanceof Layer layer) {
            boolean training = Boolean.TRUE.equals(arguments.named().get("training"));
            return layer.apply(arguments.without("training"), new CallContext(OPS, training));
        }
        if (object instanceof Operation operation) {
            return operation.apply(arguments, CallContext.inference());
        }
        if (object instanceof KerasFunction function) {
            return function.call(arguments, OPS);
        }
        if (object instanceof Loss loss) {
            return loss.apply(arguments, OPS);
        }
        if (object instanceof Metric metric) {
            metric.updateState(arguments, OPS);
            return metric.result(OPS);
        }
        if (object instanceof Regularizer regularizer) {
            return regularizer.call(arguments.tensor(0, "x"), OPS);
        }
        if (object instanceof Constraint constraint) {
            return constraint.call(arguments.tensor(0, "x"), OPS);
        }
        return object instanceof LearningRateSchedule schedule
                ? schedule.call(arguments.tensor(0, "step"), OPS)
                : null;
    }
}
