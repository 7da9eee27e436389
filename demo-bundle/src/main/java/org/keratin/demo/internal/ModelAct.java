package org.keratin.demo.internal;

import java.util.stream.IntStream;
import org.keratin.core.models.Model;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** The config of a model that Keras saved becomes a model that predicts. */
final class ModelAct {

    private ModelAct() {}

    static void play(Keras keras, Screen screen) {
        screen.heading("A config becomes a model");
        screen.say(
                "The config in mlp_compiled_trained.keras, which Keras 3 saved ("
                        + Keras.text("mlp_compiled_trained").length()
                        + " characters), becomes a model.\nIts summary, as Keras prints it:");
        screen.gap();
        Model model =
                keras.deserializer().deserialize(keras.config("mlp_compiled_trained"), Model.class);
        screen.quote(model.summary());
        screen.gap();
        model.optimizer()
                .ifPresent(
                        optimizer ->
                                screen.say(
                                        "It came compiled, with "
                                                + optimizer
                                                + " and the loss "
                                                + model.compileConfig().orElseThrow().get("loss")
                                                + "."));
        screen.say("It predicts, with fresh weights: a config holds none.");
        screen.gap();
        Tensor sample = ramp(model.inputShape().orElseThrow().last());
        Tensor answer = model.predict(sample);
        Ops ops = CpuOps.instance();
        screen.numbers("a probability per class", answer);
        screen.numbers("their sum", ops.sum(answer));
    }

    /** One sample of {@code n} numbers, from 0 up to below 1. */
    static Tensor ramp(int n) {
        double[] numbers = IntStream.range(0, n).mapToDouble(i -> i / (double) n).toArray();
        return CpuOps.instance().cast(Tensor.of(numbers, 1, n), DType.FLOAT32);
    }
}
