package org.keratin.insight.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.keratin.core.catalogue.Provider;
import org.keratin.insight.JournalEntry;

/**
 * All that there is to tell at one moment, in plain values that JSON can hold: {@code classes} by
 * bundle, {@code models}, and the last {@code events}.
 */
record InventoryReport(
        List<Map<String, Object>> classes,
        List<Map<String, Object>> models,
        List<Map<String, Object>> events) {

    private static final int EVENTS = 100;

    static InventoryReport of(
            List<Provider> providers,
            List<Map<String, Object>> models,
            List<JournalEntry> entries) {
        List<JournalEntry> last =
                entries.subList(Math.max(0, entries.size() - EVENTS), entries.size());
        return new InventoryReport(
                byBundle(providers), models, last.stream().map(InventoryReport::event).toList());
    }

    /** One map for each bundle: {@code bundle}, {@code version}, {@code names}. */
    private static List<Map<String, Object>> byBundle(List<Provider> providers) {
        Map<List<String>, List<String>> names = new TreeMap<>(InventoryReport::compare);
        for (Provider provider : providers) {
            names.computeIfAbsent(
                            List.of(provider.bundle(), provider.version()),
                            bundle -> new ArrayList<>())
                    .add(provider.name().display());
        }
        List<Map<String, Object>> bundles = new ArrayList<>();
        names.forEach(
                (bundle, provided) -> {
                    Map<String, Object> facts = new LinkedHashMap<>();
                    facts.put("bundle", bundle.get(0));
                    facts.put("version", bundle.get(1));
                    facts.put("names", provided.stream().distinct().sorted().toList());
                    bundles.add(facts);
                });
        return bundles;
    }

    private static int compare(List<String> a, List<String> b) {
        return String.join(" ", a).compareTo(String.join(" ", b));
    }

    private static Map<String, Object> event(JournalEntry entry) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("time", entry.time().toString());
        facts.put("event", entry.words());
        facts.put("name", entry.fullName());
        facts.put("details", entry.details());
        facts.put("milliseconds", entry.took().map(Duration::toMillis).orElse(null));
        return facts;
    }

    Map<String, Object> plain() {
        return Map.of("classes", classes, "models", models, "events", events);
    }
}
