package org.keratin.core.activations;

import java.util.List;
import org.keratin.core.Arguments;
import org.keratin.core.KerasFunction;
import org.keratin.core.catalogue.Parameter;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * An activation function: a tensor in, a tensor of the same shape out ({@code keras.activations}).
 *
 * <pre>{@code
 * @RegisterKerasSerializable(packageName = "my_package", name = "shifted_relu")
 * public final class ShiftedRelu implements Activation {
 *     @Override public Tensor call(Tensor x, Ops ops) { return ops.relu(ops.add(x, 1)); }
 * }
 * }</pre>
 */
@ConsumerType
public interface Activation extends KerasFunction {

    /** Computes, element by element or along an axis. */
    Tensor call(Tensor x, Ops ops);

    @Override
    default Object call(Arguments arguments, Ops ops) {
        return call(arguments.tensor(0, "x"), ops);
    }

    @Override
    default List<Parameter> parameters() {
        return List.of(Parameter.required("x", "tensor"));
    }
}
