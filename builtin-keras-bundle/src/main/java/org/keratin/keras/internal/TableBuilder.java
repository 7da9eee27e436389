package org.keratin.keras.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.core.KerasFunction;
import org.keratin.core.ObjectName;
import org.keratin.core.catalogue.ClassFactory;
import org.keratin.tensor.Tensor;

/**
 * Gathers the functions of a table, line by line.
 *
 * <pre>{@code
 * private static final List<KerasFunction> FUNCTIONS =
 *         TableBuilder.of("keras.activations")
 *                 .activation("elu(x, alpha=1.0)", (a, ops) -> ops.elu(a.tensor("x"), a.number("alpha")))
 *                 .activation("silu(x)", (a, ops) -> ops.silu(a.tensor("x"))).alias("swish")
 *                 .build();
 * }</pre>
 *
 * <p>How the parameters are written is said at {@link Signature}, how they are read at {@link
 * Bound}.
 */
public final class TableBuilder {

    /** Makes a function once its names are known. */
    private interface Maker {
        KerasFunction make(ObjectName name, Signature signature);
    }

    /** A class that is made once its function is. */
    private record Pending(String className, List<String> constructed) {}

    private final Map<Pending, TableFunction<?>> classes = new LinkedHashMap<>();
    private final List<Pending> operations = new ArrayList<>();
    private final List<String> modules;
    private final List<KerasFunction> functions = new ArrayList<>();
    private final List<String> aliases = new ArrayList<>();
    private final List<String> identifiers = new ArrayList<>();
    private Signature signature;
    private Maker maker;

    private TableBuilder(List<String> modules) {
        this.modules = modules;
    }

    /**
     * Starts a table whose functions are found in each of these modules, the canonical one first.
     */
    public static TableBuilder of(String... modules) {
        return new TableBuilder(List.of(modules));
    }

    /** Adds a function that is neither of the kinds below. */
    public TableBuilder function(String declaration, Computation<?> computation) {
        return start(
                declaration,
                (name, parsed) -> new TableFunction<Object>(name, parsed, computation));
    }

    /** Adds an activation. */
    public TableBuilder activation(String declaration, Computation<Tensor> computation) {
        return start(declaration, (name, parsed) -> new TableActivation(name, parsed, computation));
    }

    /** Adds a loss function. */
    public TableBuilder loss(String declaration, Computation<Tensor> computation) {
        return start(declaration, (name, parsed) -> new TableLoss(name, parsed, computation));
    }

    /**
     * Gives the function added last another name within the modules, which is an identifier too.
     */
    public TableBuilder alias(String... names) {
        aliases.addAll(List.of(names));
        return identifier(names);
    }

    /** Gives the function added last further names by which its kind may be asked for. */
    public TableBuilder identifier(String... names) {
        identifiers.addAll(List.of(names));
        return this;
    }

    /**
     * Gives the function added last a class for the graphs of functional models.
     *
     * @param className the class's name, such as {@code Clip}
     * @param constructed which of the function's parameters the class's constructor takes; its call
     *     takes the others
     */
    public TableBuilder operation(String className, String... constructed) {
        operations.add(new Pending(className, List.of(constructed)));
        return this;
    }

    /** The classes of all functions that have one, in the module {@code keras.src.ops.…}. */
    public Map<ObjectName, ClassFactory> classes(String privateModule) {
        finish();
        Map<ObjectName, ClassFactory> factories = new LinkedHashMap<>();
        classes.forEach(
                (pending, function) -> {
                    ObjectName name =
                            ObjectName.exported(
                                    List.of(privateModule + "." + pending.className), List.of());
                    factories.put(name, new OperationFactory(name, function, pending.constructed));
                });
        return factories;
    }

    /** All functions, in order. */
    public List<KerasFunction> build() {
        finish();
        return List.copyOf(functions);
    }

    private TableBuilder start(String declaration, Maker next) {
        finish();
        signature = Signature.parse(declaration);
        maker = next;
        return this;
    }

    private void finish() {
        if (maker == null) {
            return;
        }
        List<String> names = new ArrayList<>();
        modules.forEach(module -> names.add(module + "." + signature.name()));
        for (String alias : aliases) {
            modules.forEach(module -> names.add(module + "." + alias));
        }
        KerasFunction function = maker.make(ObjectName.exported(names, identifiers), signature);
        functions.add(function);
        operations.forEach(pending -> classes.put(pending, (TableFunction<?>) function));
        operations.clear();
        aliases.clear();
        identifiers.clear();
        maker = null;
    }
}
