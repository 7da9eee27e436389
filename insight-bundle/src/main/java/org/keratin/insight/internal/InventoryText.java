package org.keratin.insight.internal;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** An inventory for people. */
final class InventoryText {

    private static final int NAMED = 20;

    private final PrintWriter out;

    InventoryText(PrintWriter out) {
        this.out = out;
    }

    void print(InventoryReport report) {
        out.println("Classes and functions, by bundle");
        report.classes().forEach(this::bundle);
        out.println();
        out.println("Models");
        report.models().forEach(this::model);
        out.println();
        out.println("Last events");
        report.events().forEach(this::event);
        out.flush();
    }

    private void bundle(Map<String, Object> bundle) {
        List<?> names = (List<?>) bundle.get("names");
        String some =
                names.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        String rest = names.size() > NAMED ? ", … (" + names.size() + " in all)" : "";
        out.println("  " + bundle.get("bundle") + " " + bundle.get("version") + ": " + some + rest);
    }

    private void model(Map<String, Object> model) {
        out.println(
                "  " + model.get("name") + " " + model.get("version") + " " + model.get("state"));
        fact(model, "providers", "made of");
        fact(model, "missing", "needs");
        fact(model, "warnings", "warnings");
        Object problem = model.get("problem");
        if (problem != null) {
            out.println("    problem: " + indented(problem));
        }
    }

    private void fact(Map<String, Object> model, String key, String word) {
        List<?> values = (List<?>) model.get(key);
        if (!values.isEmpty()) {
            String joined = values.stream().map(String::valueOf).collect(Collectors.joining(", "));
            out.println("    " + word + ": " + joined);
        }
    }

    private void event(Map<String, Object> event) {
        Object took = event.get("milliseconds");
        out.println(
                "  "
                        + event.get("time")
                        + " "
                        + event.get("event")
                        + " "
                        + event.get("name")
                        + (took == null ? "" : " (" + took + " ms)")
                        + " "
                        + indented(Objects.requireNonNull(event.get("details"))));
    }

    private static String indented(Object text) {
        return text.toString().replace("\n", "\n      ");
    }
}
