package org.keratin.shell.internal.plot;

import java.util.List;

/**
 * The way of one edge.
 *
 * @param stops the node that it comes from, the bends in each row between, and the node it goes to
 * @param output which of the first node's outputs it is
 */
record Route(List<Vertex> stops, int output) {

    Vertex from() {
        return stops.get(0);
    }

    Vertex to() {
        return stops.get(stops.size() - 1);
    }
}
