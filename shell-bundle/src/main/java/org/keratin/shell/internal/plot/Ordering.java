package org.keratin.shell.internal.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Orders each row so that few edges cross: row after row, each node goes where its neighbours are.
 */
final class Ordering {

    private static final int SWEEPS = 12;

    private final List<List<Vertex>> rows;
    private final Map<Vertex, Integer> position = new HashMap<>();

    private Ordering(List<List<Vertex>> rows) {
        this.rows = rows;
        rows.forEach(this::number);
    }

    /** Changes the order within the rows. */
    static void apply(List<List<Vertex>> rows) {
        new Ordering(rows).run();
    }

    private void run() {
        List<List<Vertex>> best = copy();
        long fewest = crossings();
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            if (sweep % 2 == 0) {
                for (int row = 1; row < rows.size(); row++) {
                    sort(rows.get(row), Vertex::above);
                }
            } else {
                for (int row = rows.size() - 2; row >= 0; row--) {
                    sort(rows.get(row), Vertex::below);
                }
            }
            long crossings = crossings();
            if (crossings < fewest) {
                fewest = crossings;
                best = copy();
            }
        }
        for (int row = 0; row < rows.size(); row++) {
            rows.get(row).clear();
            rows.get(row).addAll(best.get(row));
        }
    }

    private List<List<Vertex>> copy() {
        List<List<Vertex>> copy = new ArrayList<>();
        rows.forEach(row -> copy.add(List.copyOf(row)));
        return copy;
    }

    private void number(List<Vertex> row) {
        for (int i = 0; i < row.size(); i++) {
            position.put(row.get(i), i);
        }
    }

    private void sort(List<Vertex> row, Function<Vertex, List<Vertex>> neighbours) {
        Map<Vertex, Double> wanted = new HashMap<>();
        for (Vertex vertex : row) {
            wanted.put(
                    vertex,
                    neighbours.apply(vertex).stream()
                            .mapToInt(position::get)
                            .average()
                            .orElse(position.get(vertex)));
        }
        row.sort(Comparator.comparing(wanted::get));
        number(row);
    }

    private long crossings() {
        long crossings = 0;
        for (List<Vertex> row : rows) {
            List<Integer> ends = new ArrayList<>();
            addEnds(row, ends);
            for (int i = 0; i < ends.size(); i++) {
                for (int j = i + 1; j < ends.size(); j++) {
                    crossings += ends.get(i) > ends.get(j) ? 1 : 0;
                }
            }
        }
        return crossings;
    }

    /** Where the edges below a row end, in the order of where they begin. */
    private void addEnds(List<Vertex> row, List<Integer> ends) {
        for (Vertex vertex : row) {
            vertex.below().stream().map(position::get).sorted().forEach(ends::add);
        }
    }
}
