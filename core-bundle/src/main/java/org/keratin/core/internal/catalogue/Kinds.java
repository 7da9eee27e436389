package org.keratin.core.internal.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.keratin.core.KerasFunction;
import org.keratin.core.KerasObject;
import org.keratin.core.ObjectName;
import org.keratin.core.Operation;
import org.keratin.core.activations.Activation;
import org.keratin.core.catalogue.Kind;
import org.keratin.core.constraints.Constraint;
import org.keratin.core.dtypepolicies.DTypePolicy;
import org.keratin.core.initializers.Initializer;
import org.keratin.core.layers.Layer;
import org.keratin.core.losses.Loss;
import org.keratin.core.losses.LossFunction;
import org.keratin.core.metrics.Metric;
import org.keratin.core.models.Model;
import org.keratin.core.optimizers.Optimizer;
import org.keratin.core.optimizers.schedules.LearningRateSchedule;
import org.keratin.core.regularizers.Regularizer;

/** Kinds of Java types. */
public final class Kinds {

    private static final String OPERATIONS = Kind.OPERATION.modules().get(0);
    private static final Map<Class<?>, Kind> BY_TYPE = new LinkedHashMap<>();

    static {
        BY_TYPE.put(Model.class, Kind.MODEL);
        BY_TYPE.put(Layer.class, Kind.LAYER);
        BY_TYPE.put(Operation.class, Kind.OPERATION);
        BY_TYPE.put(Loss.class, Kind.LOSS);
        BY_TYPE.put(LossFunction.class, Kind.LOSS);
        BY_TYPE.put(Metric.class, Kind.METRIC);
        BY_TYPE.put(Optimizer.class, Kind.OPTIMIZER);
        BY_TYPE.put(LearningRateSchedule.class, Kind.SCHEDULE);
        BY_TYPE.put(Initializer.class, Kind.INITIALIZER);
        BY_TYPE.put(Regularizer.class, Kind.REGULARIZER);
        BY_TYPE.put(Constraint.class, Kind.CONSTRAINT);
        BY_TYPE.put(DTypePolicy.class, Kind.DTYPE_POLICY);
        BY_TYPE.put(Activation.class, Kind.ACTIVATION);
        BY_TYPE.put(KerasFunction.class, Kind.FUNCTION);
    }

    // Hangs on the class, so it goes when that class's bundle goes.
    private static final ClassValue<Kind> KINDS =
            new ClassValue<>() {
                @Override
                protected Kind computeValue(Class<?> type) {
                    return find(type);
                }
            };

    private Kinds() {}

    /** The kind of a class. */
    public static Kind of(Class<?> type) {
        return KINDS.get(type);
    }

    /** The kind that is wanted where a type is; {@code null} for any. */
    public static Kind expected(Class<? extends KerasObject> type) {
        Kind kind = type == null ? Kind.OBJECT : of(type);
        return kind == Kind.OBJECT || kind == Kind.FUNCTION ? null : kind;
    }

    private static Kind find(Class<?> type) {
        for (Map.Entry<Class<?>, Kind> entry : BY_TYPE.entrySet()) {
            if (entry.getKey().isAssignableFrom(type)) {
                return entry.getValue();
            }
        }
        return Kind.OBJECT;
    }

    /** The kind of a function: that of its module, else of its class. */
    static Kind of(KerasFunction function, ObjectName name) {
        return name.module() == null
                ? of(function.getClass())
                : Kind.ofModule(name.module()).orElseGet(() -> of(function.getClass()));
    }

    /** The kind that a full name tells: that of its module. */
    public static Kind ofExport(ObjectName name) {
        for (String full : name.names()) {
            String module = full.substring(0, full.lastIndexOf('.'));
            if (module.startsWith(OPERATIONS)) {
                return Kind.OPERATION;
            }
            if (!module.equals("keras")) {
                var kind = Kind.ofModule(module);
                if (kind.isPresent()) {
                    return kind.get();
                }
            }
        }
        return null;
    }
}
