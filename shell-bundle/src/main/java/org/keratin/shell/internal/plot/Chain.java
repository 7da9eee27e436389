package org.keratin.shell.internal.plot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Places, one below the other, that are drawn in one vertical line. */
final class Chain {

    private final List<Vertex> places = new ArrayList<>();

    private Chain(Vertex first) {
        places.add(first);
    }

    /** The places, from above. */
    List<Vertex> places() {
        return places;
    }

    /** Where the line is. */
    double x() {
        return places.get(0).x();
    }

    void setX(double x) {
        places.forEach(place -> place.setX(x));
    }

    /** The mean of where its places are now. */
    double mean() {
        return places.stream().mapToDouble(Vertex::x).average().orElse(0);
    }

    /**
     * The chains of ordered rows: long edges first, then what goes from node to node, then what is
     * left. No two of them cross.
     */
    static List<Chain> of(List<List<Vertex>> rows) {
        Map<Vertex, Chain> chainOf = new HashMap<>();
        List<Chain> chains = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Map<Vertex, Vertex> upper =
                    row == 0 ? Map.of() : links(rows.get(row - 1), rows.get(row));
            for (Vertex vertex : rows.get(row)) {
                Chain chain = chainOf.get(upper.get(vertex));
                if (chain == null) {
                    chain = new Chain(vertex);
                    chains.add(chain);
                } else {
                    chain.places.add(vertex);
                }
                chainOf.put(vertex, chain);
            }
        }
        return chains;
    }

    /** For places of the lower row, the place of the upper row that they are in line with. */
    private static Map<Vertex, Vertex> links(List<Vertex> upper, List<Vertex> lower) {
        Map<Vertex, Integer> position = new HashMap<>();
        for (int i = 0; i < upper.size(); i++) {
            position.put(upper.get(i), i);
        }
        Map<Vertex, Vertex> links = new HashMap<>();
        Set<Vertex> taken = new HashSet<>();
        for (int bends = 2; bends >= 0; bends--) {
            // Two bends, then two nodes, then one of each.
            int wanted = bends == 2 ? 2 : 1 - bends;
            for (Vertex vertex : lower) {
                for (Vertex above : vertex.above()) {
                    int found = (vertex.isBend() ? 1 : 0) + (above.isBend() ? 1 : 0);
                    if (found == wanted
                            && !links.containsKey(vertex)
                            && !taken.contains(above)
                            && crossesNone(vertex, above, lower, links, position)) {
                        links.put(vertex, above);
                        taken.add(above);
                    }
                }
            }
        }
        return links;
    }

    private static boolean crossesNone(
            Vertex vertex,
            Vertex above,
            List<Vertex> lower,
            Map<Vertex, Vertex> links,
            Map<Vertex, Integer> position) {
        int end = lower.indexOf(vertex);
        int start = position.get(above);
        for (int i = 0; i < lower.size(); i++) {
            Vertex other = links.get(lower.get(i));
            if (other != null && (i < end) != (position.get(other) < start)) {
                return false;
            }
        }
        return true;
    }
}
