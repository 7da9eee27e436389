package org.keratin.shell;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keratin.core.catalogue.Catalogue;
import org.keratin.core.catalogue.ClassDescription;
import org.keratin.core.catalogue.Departure;
import org.keratin.core.catalogue.Parameter;
import org.keratin.core.catalogue.Provider;
import org.keratin.core.catalogue.Refusal;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.errors.MissingClassException;
import org.keratin.core.errors.MissingClassException.Missing;
import org.keratin.shell.internal.PlainValues;
import org.keratin.shell.internal.Table;

/** Prints what is published at the moment. */
public final class CatalogueText {

    private final Catalogue catalogue;

    /** Makes one that asks {@code catalogue} anew each time. */
    public CatalogueText(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Prints a line for each name: name, kind, bundle, version; for a further name of a class or
     * function also the one that configs are written with.
     *
     * @param filter only lines that hold this text, in whatever case; empty for all
     */
    public void classes(String filter, PrintStream out) {
        String wanted = filter.toLowerCase(Locale.ROOT);
        Map<String, String[]> rows = new TreeMap<>();
        Set<String> shown = new HashSet<>();
        for (Provider provider : catalogue.all()) {
            String canonical = provider.name().display();
            for (String name : provider.name().names()) {
                String[] row = {
                    name,
                    provider.kind().words(),
                    provider.bundle(),
                    provider.version(),
                    name.equals(canonical) ? "" : canonical
                };
                if (String.join(" ", row).toLowerCase(Locale.ROOT).contains(wanted)) {
                    rows.put(name, row);
                    shown.add(canonical);
                }
            }
        }
        if (!rows.isEmpty()) {
            Table table = new Table("NAME", "KIND", "BUNDLE", "VERSION", "SAME AS");
            rows.values().forEach(table::add);
            table.print("", out);
        }
        int count = shown.size();
        out.println(count + (count == 1 ? " class or function" : " classes and functions"));
    }

    /**
     * Prints what one class or function is, and what its config may hold.
     *
     * @param name a full, registered or bare class name
     * @throws MissingClassException if nobody publishes it
     */
    public void describe(String name, PrintStream out) {
        ClassDescription description = catalogue.describe(name).orElseThrow(() -> unknown(name));
        Provider provider = description.provider();
        out.println(provider.name().display());
        Table facts = new Table();
        String others =
                Stream.concat(
                                provider.name().names().stream().skip(1),
                                provider.name().identifiers().stream())
                        .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            facts.add("also", others);
        }
        facts.add("kind", provider.kind().words());
        facts.add("provided by", provider.bundle() + " " + provider.version());
        if (!description.javaClass().isEmpty()) {
            facts.add("java", description.javaClass());
        }
        facts.print("  ", out);
        if (!description.parameters().isEmpty()) {
            out.println();
            parameters(description.parameters()).print("  ", out);
        }
    }

    private static Table parameters(List<Parameter> parameters) {
        Table table = new Table("KEY", "TYPE", "DEFAULT");
        for (Parameter parameter : parameters) {
            table.add(
                    parameter.name(),
                    parameter.type(),
                    parameter.required()
                            ? "required"
                            : PlainValues.inline(parameter.defaultValue()));
        }
        return table;
    }

    /**
     * Prints a line for each bundle that provides classes or functions, with their number, and for
     * each that offers some and is refused, with the reason.
     */
    public void providers(PrintStream out) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Provider provider : catalogue.all()) {
            counts.merge(provider.bundle() + " " + provider.version(), 1, Integer::sum);
        }
        Table table = new Table("BUNDLE", "VERSION", "SERVES", "");
        counts.forEach(
                (bundle, count) -> {
                    int space = bundle.lastIndexOf(' ');
                    table.add(
                            bundle.substring(0, space),
                            bundle.substring(space + 1),
                            String.valueOf(count),
                            "");
                });
        for (Refusal refusal : catalogue.refused()) {
            table.add(refusal.bundle(), refusal.version(), "0", "not trusted: " + refusal.reason());
        }
        table.print("", out);
    }

    /**
     * Prints a line for each bundle that provides a name, the one that serves first, and one for a
     * bundle that offers it and is refused.
     *
     * @param name a full, registered or bare class name
     * @throws MissingClassException if nobody publishes or offers it
     */
    public void providers(String name, PrintStream out) {
        List<Provider> providers = catalogue.providers(name);
        Optional<Refusal> refused = catalogue.refused(name);
        if (providers.isEmpty() && refused.isEmpty()) {
            throw unknown(name);
        }
        Table table = new Table("NAME", "BUNDLE", "VERSION", "RANKING", "");
        for (Provider provider : providers) {
            table.add(
                    provider.name().display(),
                    provider.bundle(),
                    provider.version(),
                    String.valueOf(provider.ranking()),
                    provider.serving() ? "serves" : "");
        }
        refused.ifPresent(
                refusal ->
                        table.add(
                                name,
                                refusal.bundle(),
                                refusal.version(),
                                "-",
                                "not trusted: " + refusal.reason()));
        table.print("", out);
    }

    /** All names under which a class or function can be asked for: the full ones and the bare. */
    public List<String> names() {
        TreeSet<String> names = new TreeSet<>();
        for (Provider provider : catalogue.all()) {
            names.addAll(provider.name().names());
            names.add(provider.name().className());
        }
        return List.copyOf(names);
    }

    private KeratinException unknown(String name) {
        Optional<String> cut =
                names().stream().filter(known -> known.startsWith(name + ">")).findFirst();
        if (cut.isPresent()) {
            return new KeratinException(
                    name
                            + ": no class is published as this, and shells take what follows > for"
                            + " a file to write to: put the name in quotes, '"
                            + cut.get()
                            + "'");
        }
        return new MissingClassException(
                List.of(
                        new Missing(
                                name,
                                name,
                                Optional.empty(),
                                catalogue.nearest(name),
                                catalogue.lastSeen(name).map(Departure::toString),
                                Optional.empty(),
                                catalogue.refused(name).map(Refusal::toString))));
    }
}
