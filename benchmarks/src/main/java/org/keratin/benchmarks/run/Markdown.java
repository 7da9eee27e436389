package org.keratin.benchmarks.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The table as Markdown. */
final class Markdown {

    private static final String NONE = "–";

    // By the row's name: why one that is short of its mark is so, and what would be next. By the
    // name and ".how": what to know of its numbers.
    private static final ResourceBundle NOTES =
            ResourceBundle.getBundle(Markdown.class.getPackageName() + ".notes");

    private final StringBuilder text = new StringBuilder();

    private Markdown() {}

    /**
     * The page.
     *
     * @param outcomes the rows
     * @param circumstances when, where and how it was measured, a sentence each
     */
    static String page(List<Outcome> outcomes, List<String> circumstances) {
        Markdown page = new Markdown();
        page.text.append(
                """
                # Benchmarks

                What `./keratin bench` measured; written by it. Bold is measured in one run, side by side: every contender warms up, then they take
                turns in rounds; a number is the median of the rounds, ± half of how far the middle half of them lies apart. What is not bold was
                recorded on another machine of this kind, with 2 threads (Keras 3.16 on PyTorch, TensorFlow.js 4.22, and the peers where they did not
                take part). "times" is how many times as long as ONNX Runtime, or else as the best of the others, Keratin took: below 1, it is ahead.

                ![How many times as long as the others Keratin takes](benchmarks.svg)

                | work | Keratin | ONNX Runtime | DL4J | Keras | tfjs | times | goal | reached |
                | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                """);
        outcomes.forEach(page::row);
        page.text.append('\n');
        circumstances.forEach(page::item);
        outcomes.forEach(page::remark);
        return page.text.toString();
    }

    private void row(Outcome outcome) {
        Row row = outcome.row();
        cell(row.title() + ", " + row.unit().words());
        cell(measured(outcome, Row.KERATIN, null));
        cell(measured(outcome, "ONNX Runtime", row.recorded().onnx()));
        cell(measured(outcome, "DL4J", row.recorded().dl4j()));
        cell(recorded(row.recorded().keras()));
        cell(recorded(row.recorded().tfjs()));
        cell(outcome.timesOthers().map(Unit::text).orElse(NONE));
        cell(row.goal().text(row.unit()));
        text.append("| ")
                .append(outcome.reached().map(yes -> yes ? "yes" : "no").orElse(NONE))
                .append(" |\n");
    }

    private void remark(Outcome outcome) {
        if (!outcome.problem().isEmpty()) {
            item(outcome.row().title() + ": " + outcome.problem());
        }
        String how = outcome.row().id() + ".how";
        if (NOTES.containsKey(how)) {
            item(outcome.row().title() + ": " + NOTES.getString(how));
        }
        boolean isShort = outcome.reached().filter(reached -> !reached).isPresent();
        if (isShort && NOTES.containsKey(outcome.row().id())) {
            item(
                    outcome.row().title()
                            + " is short of its mark: "
                            + NOTES.getString(outcome.row().id()));
        }
    }

    private void item(String line) {
        text.append("- ").append(line).append('\n');
    }

    private void cell(String content) {
        text.append("| ").append(content).append(' ');
    }

    private static String measured(Outcome outcome, String name, Double recorded) {
        Optional<Measured> measured = outcome.of(name);
        return measured.map(
                        value ->
                                "**"
                                        + Unit.text(outcome.row().number(value))
                                        + "** ±"
                                        + String.format(
                                                Locale.ROOT, "%.0f %%", 50 * value.spread()))
                .orElseGet(() -> recorded(recorded));
    }

    private static String recorded(Double value) {
        return value == null ? NONE : Unit.text(value);
    }
}
