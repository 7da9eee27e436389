package org.keratin.insight.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keratin.core.catalogue.Provider;
import org.keratin.models.ModelEvent.Type;
import org.keratin.models.ModelState;

class InventoryReportTest {

    private final EventJournal journal = new EventJournal(500, Happenings.clock());

    private InventoryReport report(List<Provider> providers) {
        new ModelRecorder(journal).happened(Happenings.model(Type.READY, true, "a\nb"));
        return InventoryReport.of(
                providers,
                new ServicesFacts(
                                Happenings.services(
                                        Happenings.status(ModelState.READY, List.of(), "boom")))
                        .all(),
                journal.entries());
    }

    private static String text(InventoryReport report) {
        StringWriter text = new StringWriter();
        new InventoryText(new PrintWriter(text)).print(report);
        return text.toString().replace("\r", "");
    }

    @Test
    void holdsClassesByBundleModelsAndEvents() {
        InventoryReport report =
                report(
                        List.of(
                                Happenings.provider("acme>B", "1.0.0"),
                                Happenings.provider("acme>A", "1.0.0"),
                                Happenings.provider("acme>C", "2.0.0")));
        assertThat(report.classes())
                .containsExactly(
                        Map.of(
                                "bundle",
                                "acme",
                                "version",
                                "1.0.0",
                                "names",
                                List.of("acme>A", "acme>B")),
                        Map.of("bundle", "acme", "version", "2.0.0", "names", List.of("acme>C")));
        assertThat(report.models().get(0))
                .containsEntry("name", "churn")
                .containsEntry("state", "READY")
                .containsEntry("swaps", 3L)
                .containsEntry("problem", "boom")
                .containsEntry("providers", List.of("acme>Scale from acme 1.1.0"));
        assertThat(report.plain()).containsOnlyKeys("classes", "models", "events");
        assertThat(text(report))
                .isEqualTo(
                        """
                        Classes and functions, by bundle
                          acme 1.0.0: acme>A, acme>B
                          acme 2.0.0: acme>C

                        Models
                          churn 1.2 READY
                            made of: acme>Scale from acme 1.1.0
                            problem: boom

                        Last events
                          2026-11-26T14:03:22.500Z model ready churn 1.2 (12 ms) a
                              b
                        """);
    }

    @Test
    void aBundleWithManyClassesIsAbridgedForPeople() {
        List<Provider> many =
                IntStream.range(0, 30)
                        .mapToObj(i -> Happenings.provider("acme>L" + (10 + i), "1.0.0"))
                        .toList();
        assertThat(text(report(many))).contains("acme>L29, … (30 in all)").doesNotContain("L30");
    }

    @Test
    void theLastHundredEventsAreTold() {
        for (int i = 0; i < 150; i++) {
            journal.changed(Happenings.arrived("acme>L" + i, "1.0.0"));
        }
        assertThat(report(List.of()).events()).hasSize(100);
    }
}
