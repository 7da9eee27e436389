package org.keratin.shell.internal.plot;

import java.util.ArrayList;
import java.util.List;

/** A place in a layered graph: a node, or where a long edge passes a row. */
final class Vertex {

    private static final double BEND_WIDTH = 10;

    private final Card card;
    private final List<Vertex> above = new ArrayList<>();
    private final List<Vertex> below = new ArrayList<>();
    private int row;
    private double x;
    private double y;

    /** A place for a card; for the bend of an edge if there is none. */
    Vertex(Card card) {
        this.card = card;
    }

    static void connect(Vertex upper, Vertex lower) {
        upper.below.add(lower);
        lower.above.add(upper);
    }

    boolean isBend() {
        return card == null;
    }

    Card card() {
        return card;
    }

    /** Its neighbours in the row above. */
    List<Vertex> above() {
        return above;
    }

    /** Its neighbours in the row below. */
    List<Vertex> below() {
        return below;
    }

    int row() {
        return row;
    }

    void setRow(int row) {
        this.row = row;
    }

    double width() {
        return card == null ? BEND_WIDTH : card.width();
    }

    double height() {
        return card == null ? 0 : card.height();
    }

    /** The middle of it. */
    double x() {
        return x;
    }

    void setX(double x) {
        this.x = x;
    }

    /** The top of it. */
    double y() {
        return y;
    }

    void setY(double y) {
        this.y = y;
    }

    double bottom() {
        return y + height();
    }
}
