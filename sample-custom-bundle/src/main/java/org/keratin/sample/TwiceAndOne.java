package org.keratin.sample;

import org.keratin.core.RegisterKerasSerializable;
import org.keratin.core.activations.Activation;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * A function that can stand for a Python lambda, which never runs here: {@code x * 2 + 1}.
 *
 * <pre>{@code
 * keratin verify model.keras --plugin org.keratin.sample.jar --substitute 'lambda=my_package>twice_and_one'
 * }</pre>
 */
@RegisterKerasSerializable(packageName = "my_package", name = "twice_and_one")
public final class TwiceAndOne implements Activation {

    @Override
    public Tensor call(Tensor x, Ops ops) {
        return ops.add(ops.multiply(x, 2), 1);
    }
}
