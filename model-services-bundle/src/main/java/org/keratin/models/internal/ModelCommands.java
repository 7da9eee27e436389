package org.keratin.models.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.felix.service.command.Descriptor;
import org.keratin.models.ModelService;
import org.keratin.models.ModelServices;
import org.keratin.models.ModelState;
import org.keratin.models.ModelStatus;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code keras:models}. */
@Component(
        service = ModelCommands.class,
        property = {"osgi.command.scope=keras", "osgi.command.function=models"})
public final class ModelCommands {

    private final ModelServices services;

    /** Makes the commands. */
    @Activate
    public ModelCommands(@Reference ModelServices services) {
        this.services = services;
    }

    /** A line for each model: name, version, state, and what it is made of or waits for. */
    @Descriptor("lists the model services: name, version, state, and what each is made of or needs")
    public String models() {
        List<ModelService> all = services.all();
        if (all.isEmpty()) {
            return "no models; drop a .keras or .h5 file into deploy/";
        }
        int name = width(all.stream().map(ModelService::name).toList());
        int version = width(all.stream().map(ModelService::version).toList());
        return all.stream()
                .map(
                        model ->
                                String.format(
                                                "%-" + name + "s  %-" + version + "s  %-7s  %s",
                                                model.name(),
                                                model.version(),
                                                model.status().state(),
                                                details(model.status()))
                                        .stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(1);
    }

    private static String details(ModelStatus status) {
        String needs =
                status.missing().isEmpty() ? "" : "needs " + String.join(", ", status.missing());
        String problem = status.problem().orElse("");
        if (status.state() == ModelState.READY) {
            String made = Serving.madeOf(status.providers());
            String trouble = problem.isEmpty() ? needs : problem;
            return trouble.isEmpty() ? made : made + " (still; " + firstLine(trouble) + ")";
        }
        return problem.isEmpty() ? needs : firstLine(problem);
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end) + " …";
    }
}
