package org.keratin.repositories.internal.osgi;

import java.util.ArrayList;
import java.util.List;
import org.keratin.repositories.OfferedBundle;
import org.keratin.repositories.PlannedBundle;
import org.keratin.repositories.ResolutionPlan;

/** Plans for people. */
final class PlanText {

    private PlanText() {}

    /** What a plan would do. */
    static List<String> plan(ResolutionPlan plan) {
        List<String> lines = new ArrayList<>();
        lines.add("missing  " + String.join(", ", plan.names()));
        for (PlannedBundle bundle : plan.bundles()) {
            lines.add((bundle.offer().isPresent() ? "install  " : "start    ") + bundle.display());
            lines.add("         for     " + String.join("; ", bundle.reasons()));
            bundle.offer().ifPresent(offer -> lines.addAll(origin(bundle, offer)));
        }
        lines.addAll(problems(plan.problems()));
        return lines;
    }

    private static List<String> origin(PlannedBundle bundle, OfferedBundle offer) {
        return List.of(
                "         from    " + offer.content() + " (" + offer.repository() + ")",
                "         digest  " + bundle.digest());
    }

    /** What was passed over. */
    static List<String> problems(List<String> problems) {
        return problems.stream()
                .map(problem -> "passed over  " + problem.replace("\n", "\n  "))
                .toList();
    }
}
