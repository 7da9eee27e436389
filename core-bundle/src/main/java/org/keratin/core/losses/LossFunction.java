package org.keratin.core.losses;

import java.util.List;
import org.keratin.core.Arguments;
import org.keratin.core.KerasFunction;
import org.keratin.core.catalogue.Parameter;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A loss as a function: one value for each sample ({@code keras.losses.mean_squared_error} and its
 * like).
 */
@ConsumerType
public interface LossFunction extends KerasFunction {

    /** The losses: the shape of {@code yPred} without its last axis, as a rule. */
    Tensor call(Tensor yTrue, Tensor yPred, Ops ops);

    @Override
    default Object call(Arguments arguments, Ops ops) {
        return call(arguments.tensor(0, "y_true"), arguments.tensor(1, "y_pred"), ops);
    }

    @Override
    default List<Parameter> parameters() {
        return List.of(
                Parameter.required("y_true", "tensor"), Parameter.required("y_pred", "tensor"));
    }
}
