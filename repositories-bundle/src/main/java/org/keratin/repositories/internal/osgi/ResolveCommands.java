package org.keratin.repositories.internal.osgi;

import java.util.ArrayList;
import java.util.List;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.keratin.core.catalogue.Catalogue;
import org.keratin.core.errors.KeratinException;
import org.keratin.files.ModelFiles;
import org.keratin.models.ModelServices;
import org.keratin.repositories.PlannedBundle;
import org.keratin.repositories.Repositories;
import org.keratin.repositories.Repository;
import org.keratin.repositories.RepositoryContent;
import org.keratin.repositories.RepositoryException;
import org.keratin.repositories.ResolutionPlan;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code keras:resolve} and {@code keras:repositories}; loaded when there is a Gogo shell. */
@Component(
        service = ResolveCommands.class,
        property = {
            "osgi.command.scope=keras",
            "osgi.command.function=resolve",
            "osgi.command.function=repositories"
        })
public final class ResolveCommands {

    private final Repositories repositories;
    private final ModelNeeds needs;
    private final Catalogue catalogue;

    /** Makes the commands. */
    @Activate
    public ResolveCommands(
            @Reference Repositories repositories,
            @Reference ModelServices models,
            @Reference ModelFiles files,
            @Reference Catalogue catalogue) {
        this.repositories = repositories;
        this.needs = new ModelNeeds(models, files);
        this.catalogue = catalogue;
    }

    /** Plans, and with {@code --yes} installs and starts. */
    @Descriptor("finds the bundles of the classes that a model needs and nobody provides")
    public String resolve(
            @Descriptor("installs and starts them; without it, the plan is shown and no more")
                    @Parameter(
                            names = {"-y", "--yes"},
                            presentValue = "true",
                            absentValue = "false")
                    boolean yes,
            @Descriptor("shows the plan and no more, whatever else is given")
                    @Parameter(
                            names = {"-n", "--dry-run"},
                            presentValue = "true",
                            absentValue = "false")
                    boolean dryRun,
            @Descriptor("the name of a model service, or the path of a model file") String model) {
        try {
            ResolutionPlan plan = repositories.plan(needs.of(model));
            if (plan.names().isEmpty()) {
                return model + " needs nothing that nobody provides";
            }
            List<String> lines = new ArrayList<>(PlanText.plan(plan));
            if (yes && !dryRun) {
                lines.add(installed(plan, repositories.install(plan)));
            } else {
                lines.add("nothing is installed yet: keras:resolve --yes " + model);
            }
            return String.join("\n", lines);
        } catch (CommandException e) {
            throw e;
        } catch (KeratinException e) {
            throw new CommandException(e.getMessage(), e);
        }
    }

    private String installed(ResolutionPlan plan, List<PlannedBundle> bundles) {
        List<String> missing =
                plan.names().stream().filter(name -> catalogue.providers(name).isEmpty()).toList();
        String started =
                "started  "
                        + String.join(", ", bundles.stream().map(PlannedBundle::display).toList());
        return missing.isEmpty()
                ? started
                : started + "\nstill missing  " + String.join(", ", missing);
    }

    /** Lists the repositories. */
    @Descriptor("lists the repositories that are configured, and what could not be read of them")
    public String repositories() {
        if (repositories.all().isEmpty()) {
            return "no repository is configured (docs/repositories.md)";
        }
        List<String> lines = new ArrayList<>();
        for (Repository repository : repositories.all()) {
            try {
                RepositoryContent content = repository.content();
                lines.add(repository.location() + "  " + content.bundles().size() + " bundles");
                lines.addAll(PlanText.problems(content.problems()));
            } catch (RepositoryException e) {
                lines.add(e.getMessage());
            }
        }
        return String.join("\n", lines);
    }
}
