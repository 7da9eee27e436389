package org.keratin.shell.internal.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keratin.core.models.ModelEdge;
import org.keratin.core.models.ModelGraph;
import org.keratin.core.models.ModelNode;
import org.keratin.core.models.ModelOutput;

/** A model's graph in rows: each node is below those that it takes from. */
final class Rows {

    private final List<List<Vertex>> rows = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();

    private Rows() {}

    /** The rows of a graph, with a small mark below each of its outputs. */
    static Rows of(ModelGraph graph) {
        Map<Object, Integer> calls = new HashMap<>();
        graph.nodes().forEach(node -> calls.merge(node.name(), 1, Integer::sum));
        List<Vertex> vertices = new ArrayList<>();
        for (ModelNode node : graph.nodes()) {
            vertices.add(new Vertex(Card.of(node, calls.get(node.name()))));
        }
        List<ModelEdge> edges = new ArrayList<>(graph.edges());
        for (int i = 0; i < graph.outputs().size(); i++) {
            ModelOutput output = graph.outputs().get(i);
            String title = graph.outputs().size() == 1 ? "output" : "output " + (i + 1);
            edges.add(new ModelEdge(output.node(), output.output(), vertices.size()));
            vertices.add(new Vertex(Card.pill(Family.INPUT, title, "")));
        }
        return of(vertices, edges);
    }

    private static Rows of(List<Vertex> vertices, List<ModelEdge> edges) {
        Rows result = new Rows();
        int[] row = rowNumbers(vertices.size(), edges);
        for (int i = 0; i < row.length; i++) {
            result.put(vertices.get(i), row[i]);
        }
        for (ModelEdge edge : edges) {
            result.route(vertices.get(edge.from()), vertices.get(edge.to()), edge.output());
        }
        return result;
    }

    /** The row of each node: below all that it takes from, and no higher than it has to be. */
    private static int[] rowNumbers(int nodes, List<ModelEdge> edges) {
        int[] row = new int[nodes];
        List<List<Integer>> from = new ArrayList<>();
        List<List<Integer>> to = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            from.add(new ArrayList<>());
            to.add(new ArrayList<>());
        }
        for (ModelEdge edge : edges) {
            from.get(edge.to()).add(edge.from());
            to.get(edge.from()).add(edge.to());
        }
        for (int i = 0; i < nodes; i++) {
            row[i] = from.get(i).stream().mapToInt(above -> row[above] + 1).max().orElse(0);
        }
        // An input belongs near to where it is used, not at the top.
        for (int i = nodes - 1; i >= 0; i--) {
            if (from.get(i).isEmpty()) {
                row[i] = to.get(i).stream().mapToInt(below -> row[below] - 1).min().orElse(0);
            }
        }
        int first = Arrays.stream(row).min().orElse(0);
        return Arrays.stream(row).map(number -> number - first).toArray();
    }

    private void put(Vertex vertex, int row) {
        while (rows.size() <= row) {
            rows.add(new ArrayList<>());
        }
        vertex.setRow(row);
        rows.get(row).add(vertex);
    }

    private void route(Vertex from, Vertex to, int output) {
        List<Vertex> stops = new ArrayList<>(List.of(from));
        for (int row = from.row() + 1; row < to.row(); row++) {
            Vertex bend = new Vertex(null);
            put(bend, row);
            stops.add(bend);
        }
        stops.add(to);
        for (int i = 1; i < stops.size(); i++) {
            Vertex.connect(stops.get(i - 1), stops.get(i));
        }
        routes.add(new Route(List.copyOf(stops), output));
    }

    /** The rows, from above; each from left to right. */
    List<List<Vertex>> rows() {
        return rows;
    }

    /** The edges. */
    List<Route> routes() {
        return routes;
    }
}
