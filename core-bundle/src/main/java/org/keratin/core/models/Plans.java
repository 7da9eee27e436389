package org.keratin.core.models;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.keratin.core.Arguments;
import org.keratin.core.Variable;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Structures;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorSpec;
import org.keratin.tensor.plan.Plan;

/**
 * What a model computes in inference, as plans: one for each form that inputs come in. The first
 * call with inputs of a form is computed plainly, the second is recorded, the others run the plan
 * while no weight, and nothing else in a layer, has changed.
 */
final class Plans {

    private static final int MOST = 8;

    private final Map<Object, Entry> entries = new ConcurrentHashMap<>();

    /** Stands in the structure of the outputs for one of the plan's. */
    private record Slot(int index) {}

    /**
     * What is known of inputs of one form.
     *
     * @param plan the plan, if they can be planned
     * @param outputs the structure of the outputs, with slots
     * @param variables the model's weights, as they were when the plan was made
     * @param values their values then
     * @param changes how often the model had changed otherwise
     */
    private record Entry(
            Optional<Plan> plan,
            Object outputs,
            List<Variable> variables,
            List<Tensor> values,
            long changes) {

        static final Entry SEEN = new Entry(Optional.empty(), null, List.of(), List.of(), 0);
        static final Entry NONE = new Entry(Optional.empty(), null, List.of(), List.of(), 0);

        boolean isCurrent(Model model) {
            if (model.changes() != changes) {
                return false;
            }
            for (int i = 0; i < variables.size(); i++) {
                if (variables.get(i).value() != values.get(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The outputs of {@code model} for one batch. */
    Object predict(Model model, Object batch) {
        Object form =
                Structures.map(batch, tensor -> new TensorSpec(tensor.shape(), tensor.dtype()));
        Entry entry = entries.get(form);
        if (entry == null) {
            remember(form, Entry.SEEN);
            return plain(model, batch);
        }
        if (entry == Entry.SEEN) {
            return record(model, batch, form);
        }
        if (entry.plan().isPresent() && entry.isCurrent(model)) {
            List<Tensor> outputs = entry.plan().get().run(Structures.tensors(batch));
            return fill(entry.outputs(), outputs);
        }
        if (entry.plan().isPresent()) {
            remember(form, Entry.SEEN); // something has changed
        }
        return plain(model, batch);
    }

    /** The outputs of {@code model} for one batch, layer by layer. */
    static Object plain(Model model, Object batch) {
        return model.apply(Arguments.of(batch), CallContext.inference());
    }

    private void remember(Object form, Entry entry) {
        if (entries.size() >= MOST && !entries.containsKey(form)) {
            entries.clear();
        }
        entries.put(form, entry);
    }

    private Object record(Model model, Object batch, Object form) {
        List<Variable> variables = model.weights();
        long changes = model.changes();
        List<Tensor> before = values(variables);
        Object[] given = new Object[1];
        Plan.Recording recording =
                Plan.record(
                        Structures.tensors(batch),
                        (ops, inputs) -> {
                            Iterator<Tensor> next = inputs.iterator();
                            Object recorded = Structures.map(batch, tensor -> next.next());
                            given[0] =
                                    model.apply(
                                            Arguments.of(recorded), new CallContext(ops, false));
                            return Structures.tensors(given[0]);
                        });
        List<Object> slots = new ArrayList<>();
        Object outputs =
                Structures.map(
                        given[0],
                        tensor -> {
                            slots.add(tensor);
                            return new Slot(slots.size() - 1);
                        });
        boolean still = unchanged(variables, before) && model.changes() == changes;
        boolean planned = still && recording.plan().isPresent();
        remember(
                form,
                planned
                        ? new Entry(recording.plan(), outputs, variables, before, changes)
                        : Entry.NONE);
        return fill(outputs, recording.outputs());
    }

    private static List<Tensor> values(List<Variable> variables) {
        return variables.stream().map(Variable::value).toList();
    }

    /**
     * Whether the call left the weights alone; what it kept in them is taken out of the recording.
     */
    private static boolean unchanged(List<Variable> variables, List<Tensor> before) {
        boolean unchanged = true;
        for (int i = 0; i < before.size(); i++) {
            Variable variable = variables.get(i);
            if (variable.value() != before.get(i)) {
                variable.assign(Plan.plain(variable.value()));
                unchanged = false;
            }
        }
        return unchanged;
    }

    private static Object fill(Object structure, List<Tensor> outputs) {
        if (structure instanceof Slot slot) {
            return outputs.get(slot.index());
        }
        if (structure instanceof List<?> list) {
            List<Object> filled = new ArrayList<>(list.size());
            list.forEach(item -> filled.add(fill(item, outputs)));
            return filled;
        }
        if (structure instanceof Map<?, ?> map) {
            Map<String, Object> filled = new LinkedHashMap<>();
            map.forEach((key, item) -> filled.put(String.valueOf(key), fill(item, outputs)));
            return filled;
        }
        return structure;
    }
}
