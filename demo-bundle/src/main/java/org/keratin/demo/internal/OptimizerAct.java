package org.keratin.demo.internal;

import java.util.List;
import org.keratin.core.DeserializeOptions;
import org.keratin.core.Deserialized;
import org.keratin.core.Rewrite;
import org.keratin.core.Variable;
import org.keratin.core.optimizers.Optimizer;
import org.keratin.tensor.Tensor;

/** The config that Keras's documentation shows becomes an optimizer that takes a step. */
final class OptimizerAct {

    private OptimizerAct() {}

    static void play(Keras keras, Screen screen) {
        screen.heading("A config becomes an optimizer");
        screen.say("The documentation of Keras shows this config of an optimizer:");
        screen.gap();
        screen.quoteBroken(Keras.text("adam"));
        screen.gap();
        Deserialized made =
                keras.deserializer().deserialize(keras.config("adam"), DeserializeOptions.DEFAULT);
        Optimizer adam = (Optimizer) made.object();
        screen.say(
                "Deserialized: "
                        + adam
                        + ", a Java object, with the learning rate "
                        + adam.learningRate()
                        + ".");
        for (Rewrite rewrite : made.rewrites()) {
            screen.say("Keras 2 wrote it so; how it was read: " + rewrite + ".");
        }
        screen.say("It takes a step on a variable:");
        screen.gap();
        Variable variable = Variable.of("w", Tensor.of(new float[] {1, 2, 3}, 3));
        Tensor gradient = Tensor.of(new float[] {0.1f, -20, 0}, 3);
        screen.numbers("variable", variable.value());
        screen.numbers("gradient", gradient);
        adam.apply(List.of(gradient), List.of(variable));
        screen.numbers("variable after a step", variable.value());
    }
}
