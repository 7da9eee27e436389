package org.keratin.repositories.internal.osgi;

import java.util.Collection;
import java.util.List;
import org.keratin.core.catalogue.Catalogue;
import org.keratin.core.trust.TrustPolicy;
import org.keratin.repositories.PlannedBundle;
import org.keratin.repositories.Repositories;
import org.keratin.repositories.Repository;
import org.keratin.repositories.ResolutionPlan;
import org.keratin.repositories.internal.plan.Installer;
import org.keratin.repositories.internal.plan.Planner;
import org.keratin.repositories.internal.read.Locations;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** The configured repositories. Nothing of them is read before somebody plans. */
@Component(service = Repositories.class, configurationPid = Configuration.PID)
@Designate(ocd = Configuration.class)
public final class RepositoriesComponent implements Repositories {

    private final List<Repository> repositories;
    private final Planner planner;
    private final Installer installer;

    /** Takes a configuration; what is wrong in it is said by the repository that it names. */
    @Activate
    public RepositoriesComponent(
            Configuration configuration,
            BundleContext context,
            @Reference Catalogue catalogue,
            @Reference TrustPolicy trust) {
        repositories = Locations.repositories(configuration.repositories());
        planner = new Planner(context, catalogue, trust);
        installer = new Installer(context, trust);
    }

    @Override
    public List<Repository> all() {
        return repositories;
    }

    @Override
    public ResolutionPlan plan(Collection<String> names) {
        return planner.plan(repositories, names);
    }

    @Override
    public List<PlannedBundle> install(ResolutionPlan plan) {
        installer.install(plan);
        return plan.bundles();
    }
}
