package org.keratin.keras;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.catalogue.ClassDescription;
import org.keratin.core.catalogue.Kind;
import org.keratin.core.catalogue.Parameter;
import org.keratin.core.catalogue.Provider;

/** Writes {@code docs/classes.md}: every class and function, and what its config may hold. */
final class ClassesPage {

    private static final String HEAD =
            """
            # Classes and functions

            What the built-in bundle publishes, from the descriptions that configs are checked with. Of each class, the keys of its config,
            of each function, its parameters: those without a default are in bold. `keratin describe NAME` shows one of them.

            This page is written by the build: `./mvnw test -Pquick -pl builtin-keras-bundle -am -Dtest=ClassesPageTest
            -Dsurefire.failIfNoSpecifiedTests=false -Dkeratin.docs=write`. A test compares it with the classes.
            """;

    private final KeratinRuntime keratin;

    ClassesPage(KeratinRuntime keratin) {
        this.keratin = keratin;
    }

    String text() {
        Map<Kind, List<Provider>> byKind =
                keratin.catalogue().all().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Provider::kind, TreeMap::new, Collectors.toList()));
        StringBuilder page = new StringBuilder(HEAD);
        byKind.forEach((kind, providers) -> section(kind, providers, page));
        return page.toString();
    }

    private void section(Kind kind, List<Provider> providers, StringBuilder page) {
        String title = kind.words().substring(0, 1).toUpperCase() + kind.words().substring(1);
        page.append("\n## ").append(title).append(": ").append(providers.size()).append("\n");
        page.append("| name | also | keys or parameters |\n| --- | --- | --- |\n");
        for (Provider provider : providers) {
            String name = provider.name().display();
            ClassDescription description = keratin.catalogue().describe(name).orElseThrow();
            page.append("| `")
                    .append(name)
                    .append("` | ")
                    .append(others(provider))
                    .append(" | ")
                    .append(
                            description.parameters().stream()
                                    .map(this::parameter)
                                    .collect(Collectors.joining("<br>")))
                    .append(" |\n");
        }
    }

    private static String others(Provider provider) {
        return provider.name().names().stream()
                .skip(1)
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(" "));
    }

    private String parameter(Parameter parameter) {
        String type = parameter.type().replace("|", "\\|").replace("<", "&lt;");
        return parameter.required()
                ? "**" + parameter.name() + "**: " + type
                : parameter.name() + ": " + type + " = `" + written(parameter) + "`";
    }

    private String written(Parameter parameter) {
        return keratin.json().write(keratin.serializer().serialize(parameter.defaultValue()));
    }
}
