package org.keratin.shell.internal.plot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws each chain of placed rows into one vertical line, near to where its places are, and moves
 * the lines towards what they are connected with.
 */
final class Straightening {

    private static final int SWEEPS = 40;

    /** A line that has to be left of another, by at least {@code distance}. */
    private record Order(Chain left, Chain right, double distance) {}

    private final Map<Vertex, Chain> chainOf = new HashMap<>();
    private final Map<Chain, List<Order>> toTheLeft = new HashMap<>();
    private final Map<Chain, List<Order>> toTheRight = new HashMap<>();
    private final List<Chain> sorted = new ArrayList<>();

    private Straightening(List<List<Vertex>> rows, List<Chain> chains) {
        for (Chain chain : chains) {
            chain.places().forEach(place -> chainOf.put(place, chain));
            toTheLeft.put(chain, new ArrayList<>());
            toTheRight.put(chain, new ArrayList<>());
        }
        for (List<Vertex> row : rows) {
            for (int i = 1; i < row.size(); i++) {
                Chain left = chainOf.get(row.get(i - 1));
                Chain right = chainOf.get(row.get(i));
                Order order =
                        new Order(left, right, Placement.distance(row.get(i - 1), row.get(i)));
                toTheRight.get(left).add(order);
                toTheLeft.get(right).add(order);
            }
        }
        sort(chains);
    }

    /** Straightens what can be; leaves all as it is if no order of the lines fits all rows. */
    static void apply(List<List<Vertex>> rows) {
        List<Chain> chains = Chain.of(rows);
        Straightening straightening = new Straightening(rows, chains);
        if (straightening.sorted.size() == chains.size()) {
            straightening.run();
        }
    }

    /** Puts the chains from left to right. */
    private void sort(List<Chain> chains) {
        Map<Chain, Integer> waiting = new HashMap<>();
        Deque<Chain> ready = new ArrayDeque<>();
        for (Chain chain : chains) {
            waiting.put(chain, toTheLeft.get(chain).size());
            if (toTheLeft.get(chain).isEmpty()) {
                ready.add(chain);
            }
        }
        while (!ready.isEmpty()) {
            Chain chain = ready.remove();
            sorted.add(chain);
            for (Order order : toTheRight.get(chain)) {
                if (waiting.merge(order.right(), -1, Integer::sum) == 0) {
                    ready.add(order.right());
                }
            }
        }
    }

    private void run() {
        for (Chain chain : sorted) {
            chain.setX(Math.max(chain.mean(), leftmost(chain)));
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int i = 0; i < sorted.size(); i++) {
                move(sorted.get(sweep % 2 == 0 ? i : sorted.size() - 1 - i));
            }
        }
    }

    private double leftmost(Chain chain) {
        return toTheLeft.get(chain).stream()
                .mapToDouble(order -> order.left().x() + order.distance())
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    private double rightmost(Chain chain) {
        return toTheRight.get(chain).stream()
                .mapToDouble(order -> order.right().x() - order.distance())
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private void move(Chain chain) {
        double sum = 0;
        double weights = 0;
        for (Vertex place : chain.places()) {
            for (List<Vertex> side : List.of(place.above(), place.below())) {
                for (Vertex neighbour : side) {
                    if (chainOf.get(neighbour) != chain) {
                        double weight = Placement.weight(place, neighbour);
                        sum += weight * neighbour.x();
                        weights += weight;
                    }
                }
            }
        }
        if (weights > 0) {
            double x = Math.min(sum / weights, rightmost(chain));
            chain.setX(Math.max(x, leftmost(chain)));
        }
    }
}
