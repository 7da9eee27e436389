package org.keratin.shell.internal.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Gives each place of ordered rows its coordinates.
 *
 * <p>Within a row, every place wants to be below or above its neighbours, and none may overlap: the
 * positions with the least sum of squared distances from the wanted ones are found by joining
 * places that would overlap into blocks.
 */
final class Placement {

    private static final int SWEEPS = 24;
    private static final double BETWEEN_ROWS = 34;
    private static final double BETWEEN_NODES = 26;
    private static final double BETWEEN_BENDS = 14;

    private final List<List<Vertex>> rows;

    private Placement(List<List<Vertex>> rows) {
        this.rows = rows;
    }

    /** Places all, the leftmost border at 0, the uppermost at 0. */
    static void apply(List<List<Vertex>> rows) {
        new Placement(rows).run();
    }

    private void run() {
        double y = 0;
        for (List<Vertex> row : rows) {
            double height = row.stream().mapToDouble(Vertex::height).max().orElse(0);
            for (Vertex vertex : row) {
                // Bends are as high as their row, as far as edges are concerned.
                vertex.setY(vertex.isBend() ? y + height / 2 : y + (height - vertex.height()) / 2);
            }
            y += height + BETWEEN_ROWS;
            place(row, vertex -> new Wish(0, 1));
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (List<Vertex> row : rows) {
                place(row, vertex -> Wish.of(vertex, vertex.above()));
            }
            for (int i = rows.size() - 1; i >= 0; i--) {
                place(rows.get(i), vertex -> Wish.of(vertex, vertex.below()));
            }
        }
        for (int sweep = 0; sweep < SWEEPS / 4; sweep++) {
            for (List<Vertex> row : rows) {
                place(row, vertex -> Wish.of(vertex, vertex.above(), vertex.below()));
            }
        }
        Straightening.apply(rows);
        double left =
                rows.stream()
                        .flatMap(List::stream)
                        .mapToDouble(vertex -> vertex.x() - vertex.width() / 2)
                        .min()
                        .orElse(0);
        rows.forEach(row -> row.forEach(vertex -> vertex.setX(vertex.x() - left)));
    }

    /**
     * Where a place wants to be.
     *
     * @param x the mean of its neighbours, each as important as its link
     * @param weight how much it wants that
     */
    private record Wish(double x, double weight) {

        private static final double FREE = 0.01;

        @SafeVarargs
        static Wish of(Vertex vertex, List<Vertex>... neighbours) {
            double sum = 0;
            double weights = 0;
            for (List<Vertex> side : neighbours) {
                for (Vertex neighbour : side) {
                    double weight = Placement.weight(vertex, neighbour);
                    sum += weight * neighbour.x();
                    weights += weight;
                }
            }
            return weights == 0 ? new Wish(vertex.x(), FREE) : new Wish(sum / weights, weights);
        }
    }

    /**
     * How near two neighbours want to be. What goes through nodes is straight, and so is a long
     * edge; where the two meet, the edge goes round.
     */
    static double weight(Vertex one, Vertex other) {
        if (one.isBend() != other.isBend()) {
            return 0.1;
        }
        return one.isBend() ? 4 : 1;
    }

    /** A run of places that touch. */
    private static final class Block {
        private double weight;
        private double sum;
        private int count;

        double position() {
            return sum / weight;
        }

        void add(Block other) {
            weight += other.weight;
            sum += other.sum;
            count += other.count;
        }
    }

    private static void place(List<Vertex> row, Function<Vertex, Wish> wishes) {
        double[] offset = new double[row.size()];
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            Vertex vertex = row.get(i);
            offset[i] = i == 0 ? 0 : offset[i - 1] + distance(row.get(i - 1), vertex);
            Block block = new Block();
            Wish wish = wishes.apply(vertex);
            block.weight = wish.weight();
            block.sum = wish.weight() * (wish.x() - offset[i]);
            block.count = 1;
            while (!blocks.isEmpty()
                    && blocks.get(blocks.size() - 1).position() >= block.position()) {
                block.add(blocks.remove(blocks.size() - 1));
            }
            blocks.add(block);
        }
        int at = 0;
        for (Block block : blocks) {
            for (int i = 0; i < block.count; i++, at++) {
                row.get(at).setX(block.position() + offset[at]);
            }
        }
    }

    /** How far the middles of two neighbours in a row have to be apart. */
    static double distance(Vertex left, Vertex right) {
        double gap = left.isBend() && right.isBend() ? BETWEEN_BENDS : BETWEEN_NODES;
        return (left.width() + right.width()) / 2 + gap;
    }
}
