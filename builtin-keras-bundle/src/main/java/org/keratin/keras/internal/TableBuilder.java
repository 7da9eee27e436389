package org.keratin.keras.internal;

import java.util.ArrayList;
import java.util.List;
import org.keratin.core.KerasFunction;
import org.keratin.core.ObjectName;
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
        functions.add(maker.make(ObjectName.exported(names, identifiers), signature));
        aliases.clear();
        identifiers.clear();
        maker = null;
    }
}
