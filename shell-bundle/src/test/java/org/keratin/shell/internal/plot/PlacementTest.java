package org.keratin.shell.internal.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.models.Model;

class PlacementTest {

    private static Rows placed(Model model) {
        Rows rows = Rows.of(model.graph());
        Ordering.apply(rows.rows());
        Placement.apply(rows.rows());
        return rows;
    }

    private static Vertex named(Rows rows, String name) {
        return rows.rows().stream()
                .flatMap(List::stream)
                .filter(vertex -> !vertex.isBend() && vertex.card().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static final Model RESIDUAL =
            Graphs.model(
                    "end",
                    "in InputLayer",
                    "a ReLU in",
                    "b ReLU a",
                    "c ReLU b",
                    "sum Add c in",
                    "end ReLU sum");

    @Test
    void placesEachNodeBelowThoseThatItTakesFrom() {
        Rows rows = placed(RESIDUAL);
        for (Route route : rows.routes()) {
            for (int i = 1; i < route.stops().size(); i++) {
                assertThat(route.stops().get(i).y())
                        .isGreaterThan(route.stops().get(i - 1).bottom());
            }
        }
    }

    @Test
    void placesAChainInOneLineAndTheLongEdgeInAnother() {
        Rows rows = placed(RESIDUAL);
        double line = named(rows, "in").x();
        for (String name : List.of("a", "b", "c", "sum", "end")) {
            assertThat(named(rows, name).x()).isEqualTo(line);
        }
        Route skip =
                rows.routes().stream()
                        .filter(route -> route.stops().size() > 2)
                        .findFirst()
                        .orElseThrow();
        List<Vertex> bends = skip.stops().subList(1, skip.stops().size() - 1);
        assertThat(bends).hasSize(3);
        assertThat(bends).allMatch(bend -> bend.isBend() && bend.x() == bends.get(0).x());
    }

    @Test
    void letsNoTwoPlacesOverlap() {
        Rows rows =
                placed(
                        Graphs.model(
                                "sum",
                                "in InputLayer",
                                "a ReLU in",
                                "b ReLU in",
                                "c ReLU in",
                                "d Add a c",
                                "e Add b c",
                                "sum Add d e in"));
        for (List<Vertex> row : rows.rows()) {
            for (int i = 1; i < row.size(); i++) {
                Vertex left = row.get(i - 1);
                Vertex right = row.get(i);
                assertThat(right.x() - right.width() / 2)
                        .isGreaterThan(left.x() + left.width() / 2);
            }
        }
    }

    @Test
    void ordersRowsSoThatNoEdgesCrossWhereNoneHaveTo() {
        Rows rows =
                placed(
                        Graphs.model(
                                "sum",
                                "in InputLayer",
                                "a ReLU in",
                                "b ReLU in",
                                "d ReLU b",
                                "c ReLU a",
                                "sum Add c d"));
        assertThat(named(rows, "a").x() < named(rows, "b").x())
                .isEqualTo(named(rows, "c").x() < named(rows, "d").x());
    }
}
