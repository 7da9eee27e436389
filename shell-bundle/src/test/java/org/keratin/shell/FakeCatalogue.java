package org.keratin.shell;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keratin.core.ObjectName;
import org.keratin.core.catalogue.Catalogue;
import org.keratin.core.catalogue.ClassDescription;
import org.keratin.core.catalogue.Departure;
import org.keratin.core.catalogue.Kind;
import org.keratin.core.catalogue.Parameter;
import org.keratin.core.catalogue.Provider;
import org.keratin.core.catalogue.Refusal;

/** Two classes: one of Keras, one of an author, which two bundles provide. */
public final class FakeCatalogue implements Catalogue {

    private static final Provider DENSE =
            new Provider(
                    ObjectName.exported(
                            List.of("keras.layers.Dense", "keras.Dense"), List.of("fully")),
                    Kind.LAYER,
                    "org.keratin.keras",
                    "1.0.0",
                    0,
                    true);
    private static final ObjectName NAME = ObjectName.registered("my_package>Antirectifier");
    private static final Provider NEW =
            new Provider(NAME, Kind.LAYER, "org.keratin.sample", "2.0.0", 5, true);
    private static final Provider OLD =
            new Provider(NAME, Kind.LAYER, "org.keratin.sample", "1.0.0", 0, false);

    @Override
    public List<Provider> all() {
        return List.of(DENSE, NEW);
    }

    @Override
    public List<Provider> providers(String name) {
        return names(NEW, name)
                ? List.of(NEW, OLD)
                : names(DENSE, name) ? List.of(DENSE) : List.of();
    }

    private static boolean names(Provider provider, String name) {
        return provider.name().names().contains(name) || provider.name().className().equals(name);
    }

    @Override
    public Optional<ClassDescription> describe(String name) {
        return providers(name).stream()
                .findFirst()
                .map(
                        provider ->
                                new ClassDescription(
                                        provider,
                                        "org.keratin.keras.layers.Dense",
                                        List.of(
                                                Parameter.required("units", "int, at least 1"),
                                                Parameter.optional(
                                                        "activation", "activation", null))));
    }

    @Override
    public Optional<String> nearest(String name) {
        return name.equals("Dance") ? Optional.of("keras.layers.Dense") : Optional.empty();
    }

    @Override
    public Optional<Departure> lastSeen(String name) {
        return name.equals("acme>Gone")
                ? Optional.of(new Departure("com.acme.layers", "2.1.0", Instant.EPOCH))
                : Optional.empty();
    }

    @Override
    public org.keratin.core.catalogue.ConfigSurvey survey(Object config) {
        return new org.keratin.core.catalogue.ConfigSurvey(List.of(), List.of());
    }

    @Override
    public List<Refusal> refused() {
        return List.of(new Refusal("com.evil", "6.6.6", List.of("evil>Layer"), "no rule"));
    }

    @Override
    public Optional<Refusal> refused(String name) {
        return refused().stream().filter(refusal -> refusal.names().contains(name)).findFirst();
    }
}
