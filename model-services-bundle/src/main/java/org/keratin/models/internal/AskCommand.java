package org.keratin.models.internal;

import java.util.concurrent.TimeUnit;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.keratin.core.KerasJson;
import org.keratin.models.ModelService;
import org.keratin.models.ModelServices;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code keras:ask}: asks a model service, once or again and again. */
@Component(
        service = AskCommand.class,
        property = {"osgi.command.scope=keras", "osgi.command.function=ask"})
public final class AskCommand {

    private final ModelServices services;
    private final KerasJson json;

    /** Makes the command. */
    @Activate
    public AskCommand(@Reference ModelServices services, @Reference KerasJson json) {
        this.services = services;
        this.json = json;
    }

    /** Asks with rows of zeros, or with the rows that are given. */
    @Descriptor("asks a model service: once, or again and again while its classes change")
    public String ask(
            @Descriptor("so many times")
                    @Parameter(
                            names = {"-n", "--times"},
                            absentValue = "1")
                    int times,
            @Descriptor("for so many seconds instead")
                    @Parameter(
                            names = {"-t", "--seconds"},
                            absentValue = "0")
                    int seconds,
            @Descriptor("the model's name") String model,
            @Descriptor("its input, as nested lists in JSON: '[[0.5, 1]]'; without it, zeros")
                    String... rows) {
        ModelService service =
                services.find(model)
                        .orElseThrow(
                                () ->
                                        new CommandException(
                                                model
                                                        + ": expected the name of a model service,"
                                                        + " found none; keras:models lists them"));
        Tensor input =
                rows.length == 0
                        ? zeros(service)
                        : Tensor.ofNested(json.read(String.join(" ", rows)), DType.FLOAT32);
        Answers answers = new Answers();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        boolean timed = seconds > 0;
        int asked = 0;
        while (!Thread.currentThread().isInterrupted()
                && (timed ? System.nanoTime() < end : asked < times)) {
            answers.ask(service, input);
            asked++;
        }
        return answers.told();
    }

    private static Tensor zeros(ModelService service) {
        Shape shape =
                service.model()
                        .inputShape()
                        .orElseThrow(
                                () ->
                                        new CommandException(
                                                service.name()
                                                        + ": expected rows, since the model does"
                                                        + " not tell the shape of one input"));
        int[] dims = shape.dims().clone();
        int size = 1;
        for (int i = 0; i < dims.length; i++) {
            // The number of samples is open, and so may be that of steps.
            dims[i] = Math.max(1, dims[i]);
            size = Math.multiplyExact(size, dims[i]);
        }
        return Tensor.of(new float[size], dims);
    }
}
