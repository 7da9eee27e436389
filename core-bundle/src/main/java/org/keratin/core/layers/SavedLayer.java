package org.keratin.core.layers;

import java.util.List;
import org.keratin.core.KerasObject;
import org.keratin.core.Variable;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How model files hold a layer: what every {@link Layer} says, and those override that Keras writes
 * otherwise.
 */
@ProviderType
public interface SavedLayer extends KerasObject {

    /** The layers that this one is made of, in order. */
    List<Layer> layers();

    /**
     * Its own weights, without those of its layers, in the order in which weights files hold them
     * ({@code save_own_variables}): by default that of {@link Layer#weights}.
     */
    List<Variable> savedWeights();

    /** What model files hold as the value of one of {@link #savedWeights}: by default its own. */
    default Tensor savedValue(Variable weight, Ops ops) {
        return weight.value();
    }

    /**
     * Its layers, by the names of the attributes that hold them in Keras, which are the names of
     * groups in model files: by default all in the list {@code layers}. In the order in which Keras
     * writes them, which decides where a layer stands that is in here twice; those without weights
     * may be missing.
     */
    default List<SavedPart> savedParts() {
        return layers().isEmpty() ? List.of() : List.of(SavedPart.list("layers", layers()));
    }

    /**
     * What model files call it where it stands in a list: by default its class's name in snake
     * case.
     */
    default String savedName() {
        return objectName().snakeCase();
    }
}
