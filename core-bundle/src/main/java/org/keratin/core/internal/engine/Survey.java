package org.keratin.core.internal.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.keratin.core.DeserializeOptions;
import org.keratin.core.FileOrigin;
import org.keratin.core.catalogue.ConfigSurvey;
import org.keratin.core.catalogue.ConfigSurvey.ClassUse;
import org.keratin.core.catalogue.ConfigSurvey.LambdaUse;
import org.keratin.core.catalogue.Provider;
import org.keratin.core.dialect.Dialect;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.internal.catalogue.Entry;
import org.keratin.core.internal.catalogue.Snapshot;
import org.keratin.core.internal.describe.Path;

/**
 * Walks over a config of any depth and looks every name up, as a deserialization would; nothing is
 * planned, so a config that makes no sense is walked over all the same.
 */
final class Survey {

    private record Place(Object value, Path path, String owner) {}

    private final Resolver resolver;
    private final SpecialForms forms = new SpecialForms(null);
    private final Function<Entry, Provider> provider;
    private final Map<String, ClassUse> classes = new LinkedHashMap<>();
    private final List<LambdaUse> lambdas = new ArrayList<>();
    private final Deque<Place> open = new ArrayDeque<>();

    Survey(Snapshot snapshot, Function<Entry, Provider> provider) {
        this.resolver = new Resolver(snapshot, DeserializeOptions.DEFAULT);
        this.provider = provider;
    }

    ConfigSurvey of(Object config) {
        open.push(new Place(modern(config), Path.ROOT, null));
        while (!open.isEmpty()) {
            visit(open.pop());
        }
        return new ConfigSurvey(List.copyOf(classes.values()), lambdas);
    }

    // Old names are counted as the classes that they mean; what is too odd to be rewritten is
    // walked
    // over as it is.
    private Object modern(Object config) {
        Object modern = config;
        for (Dialect dialect : resolver.snapshot().dialects().all()) {
            try {
                modern = DialectRun.whole(dialect, modern, FileOrigin.UNKNOWN, new ArrayList<>());
            } catch (KeratinException e) {
                return modern;
            }
        }
        return modern;
    }

    private void visit(Place place) {
        List<Place> inner = new ArrayList<>();
        if (place.value() instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                inner.add(new Place(list.get(i), place.path().index(i), place.owner()));
            }
        } else if (place.value() instanceof Map<?, ?> dict) {
            String owner = place.owner();
            if (dict.get("class_name") instanceof String className && dict.containsKey("config")) {
                named(dict, className, place);
                owner =
                        dict.get("config") instanceof Map<?, ?> own
                                        && own.get("name") instanceof String name
                                ? name
                                : owner;
            }
            for (Map.Entry<?, ?> entry : dict.entrySet()) {
                Path path = place.path().key(String.valueOf(entry.getKey()));
                inner.add(new Place(entry.getValue(), path, owner));
            }
        }
        // The last one pushed is visited first: so the order is that of the config.
        for (int i = inner.size() - 1; i >= 0; i--) {
            open.push(inner.get(i));
        }
    }

    private void named(Map<?, ?> dict, String className, Place place) {
        if (className.equals("__lambda__")) {
            lambda(dict.get("config"), place);
        } else if (!forms.isForm(className)) {
            if (className.equals("Lambda")
                    && dict.get("config") instanceof Map<?, ?> own
                    && own.get("function") instanceof List<?> code) {
                Object name = own.get("name");
                String owner = name instanceof String text ? text : place.owner();
                lambda(code, new Place(code, place.path().key("config").key("function"), owner));
            }
            lookUp(dict, place.path());
        }
    }

    private void lambda(Object code, Place place) {
        lambdas.add(
                new LambdaUse(
                        place.path().toString(),
                        Optional.ofNullable(place.owner()),
                        PythonCode.hash(code)));
    }

    private void lookUp(Map<?, ?> dict, Path path) {
        Optional<Entry> entry;
        String wanted;
        try {
            ConfigDict named = ConfigDict.of(dict, path);
            wanted = wantedName(named);
            entry =
                    named.className().equals("function")
                            ? resolver.findFunction(
                                    String.valueOf(named.config()), named.module(), null)
                            : resolver.findClass(named, null, path);
        } catch (ConfigException e) {
            // A name that is no string, or two that contradict each other: nobody can provide it.
            wanted = String.valueOf(dict.get("class_name"));
            entry = Optional.empty();
        }
        String name = entry.map(found -> found.name().display()).orElse(shortened(wanted));
        Optional<Provider> serving = entry.map(provider);
        classes.merge(
                name,
                new ClassUse(name, path.toString(), 1, serving),
                (known, another) ->
                        new ClassUse(name, known.path(), known.count() + 1, known.provider()));
    }

    private static String wantedName(ConfigDict dict) {
        if (!dict.className().equals("function")) {
            return dict.wantedName();
        }
        String function = String.valueOf(dict.config());
        return dict.module() == null || dict.module().equals("builtins")
                ? function
                : dict.module() + "." + function;
    }

    private static String shortened(String name) {
        return name.length() > 120 ? name.substring(0, 120) + "…" : name;
    }
}
