package org.keratin.shell.internal.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.keratin.core.models.Model;

/** Draws a model: its name, its graph, and what the colours mean. */
public final class GraphDrawing {

    private static final double MARGIN = 28;
    private static final double HEAD = 64;
    private static final double LEGEND_ROW = 22;
    private static final double HEADING = 18;
    private static final double PORT_GAP = 16;
    private static final double RADIUS = 8;
    private static final double ARROW = 6;
    private static final String FONT =
            "font-family: 'Helvetica Neue', Helvetica, Arial, 'DejaVu Sans', sans-serif";

    private final Model model;
    private final Rows rows;
    private final Svg svg = new Svg();
    private final Map<Route, Double> entries = new HashMap<>();

    private GraphDrawing(Model model) {
        this.model = model;
        this.rows = Rows.of(model.graph());
    }

    /** The drawing of a model, a whole SVG document. */
    public static String of(Model model) {
        return new GraphDrawing(model).draw();
    }

    private String draw() {
        Ordering.apply(rows.rows());
        Placement.apply(rows.rows());
        List<Vertex> all = rows.rows().stream().flatMap(List::stream).toList();
        String subtitle = subtitle();
        double graphWidth =
                all.stream().mapToDouble(vertex -> vertex.x() + vertex.width() / 2).max().orElse(0);
        double headWidth =
                Math.max(
                        TextWidth.ofBold(model.name(), HEADING),
                        TextWidth.of(subtitle, Card.TITLE));
        double inner = Math.max(Math.max(graphWidth, headWidth), 260);
        double bottom = all.stream().mapToDouble(Vertex::bottom).max().orElse(0);
        Legend legend = Legend.of(families(), inner);
        double width = inner + 2 * MARGIN;
        double height = HEAD + bottom + 2 * MARGIN + legend.rows() * LEGEND_ROW;

        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "width",
                width,
                "height",
                height,
                "viewBox",
                "0 0 " + Svg.number(width) + " " + Svg.number(height),
                "style",
                FONT);
        svg.text("title", model.name());
        svg.empty("rect", "width", "100%", "height", "100%", "fill", "#ffffff");
        label(model.name(), MARGIN, MARGIN + HEADING - 4, HEADING, "#0f172a", "bold", "start");
        label(subtitle, MARGIN, MARGIN + HEADING + 16, Card.TITLE, "#64748b", "normal", "start");
        double left = MARGIN + (inner - graphWidth) / 2;
        svg.open("g", "transform", translate(left, HEAD + MARGIN / 2));
        enter();
        rows.routes().forEach(this::edge);
        all.stream().filter(vertex -> !vertex.isBend()).forEach(this::card);
        svg.close("g");
        legend.draw(svg, MARGIN, HEAD + bottom + 1.5 * MARGIN + LEGEND_ROW / 2, LEGEND_ROW);
        svg.close("svg");
        return svg.toString();
    }

    private String subtitle() {
        int layers = model.layers().size();
        return model.objectName().className()
                + ", "
                + (layers == 1 ? "1 layer" : layers + " layers")
                + ", "
                + String.format(Locale.ROOT, "%,d", model.isBuilt() ? model.countParams() : 0)
                + " parameters";
    }

    private Set<Family> families() {
        Set<Family> families = new TreeSet<>();
        rows.rows().stream()
                .flatMap(List::stream)
                .filter(vertex -> !vertex.isBend())
                .forEach(vertex -> families.add(vertex.card().family()));
        return families;
    }

    private static String translate(double x, double y) {
        return "translate(" + Svg.number(x) + " " + Svg.number(y) + ")";
    }

    /**
     * Where each edge enters its node: beside each other, as they come from left to right; what
     * comes straight from above, in the middle.
     */
    private void enter() {
        Map<Vertex, List<Route>> byTarget = new HashMap<>();
        for (Route route : rows.routes()) {
            byTarget.computeIfAbsent(route.to(), vertex -> new ArrayList<>()).add(route);
        }
        byTarget.forEach(
                (to, routes) -> {
                    routes.sort(Comparator.comparingDouble(GraphDrawing::lastX));
                    double room = to.width() / 2 - RADIUS - ARROW;
                    double middle = middle(to, routes);
                    double most = Math.max(middle, routes.size() - 1 - middle);
                    double gap = Math.min(PORT_GAP, room / Math.max(1, most));
                    for (int i = 0; i < routes.size(); i++) {
                        entries.put(routes.get(i), to.x() + (i - middle) * gap);
                    }
                });
    }

    /** Which of the edges enters in the middle: between two of them, if none is in line. */
    private static double middle(Vertex to, List<Route> routes) {
        for (int i = 0; i < routes.size(); i++) {
            if (Math.abs(lastX(routes.get(i)) - to.x()) < 0.5) {
                return i;
            }
        }
        return (routes.size() - 1) / 2.0;
    }

    private static double lastX(Route route) {
        return route.stops().get(route.stops().size() - 2).x();
    }

    private void edge(Route route) {
        StringBuilder path = new StringBuilder();
        double x = route.from().x();
        double y = route.from().bottom();
        path.append('M').append(point(x, y));
        for (int i = 1; i < route.stops().size(); i++) {
            Vertex stop = route.stops().get(i);
            boolean last = i == route.stops().size() - 1;
            double nextX = last ? entries.get(route) : stop.x();
            double nextY = last ? stop.y() - ARROW + 1 : top(stop);
            curve(path, x, y, nextX, nextY);
            x = nextX;
            y = nextY;
            if (!last && bottom(stop) > nextY) {
                y = bottom(stop);
                path.append(" L").append(point(x, y));
            }
        }
        svg.open("g", "fill", "none", "stroke", "#94a3b8", "stroke-width", "1.5");
        svg.empty("path", "d", path);
        svg.close("g");
        arrow(x, route.to().y());
    }

    private static void curve(StringBuilder path, double x, double y, double toX, double toY) {
        if (Math.abs(toX - x) < 0.5) {
            path.append(" L").append(point(toX, toY));
        } else {
            double middle = (y + toY) / 2;
            path.append(" C").append(point(x, middle)).append(' ').append(point(toX, middle));
            path.append(' ').append(point(toX, toY));
        }
    }

    /** The upper border of the nodes in the row of a bend. */
    private double top(Vertex bend) {
        return rows.rows().get(bend.row()).stream().mapToDouble(Vertex::y).min().orElse(bend.y());
    }

    private double bottom(Vertex bend) {
        return rows.rows().get(bend.row()).stream()
                .mapToDouble(Vertex::bottom)
                .max()
                .orElse(bend.y());
    }

    private static String point(double x, double y) {
        return Svg.number(x) + " " + Svg.number(y);
    }

    private void arrow(double x, double tip) {
        String path =
                "M"
                        + point(x, tip)
                        + " L"
                        + point(x - ARROW / 2 - 1, tip - ARROW - 1)
                        + " L"
                        + point(x + ARROW / 2 + 1, tip - ARROW - 1)
                        + " Z";
        svg.empty("path", "d", path, "fill", "#94a3b8");
    }

    private void card(Vertex vertex) {
        Card card = vertex.card();
        svg.open("g", "transform", translate(vertex.x() - card.width() / 2, vertex.y()));
        svg.text("title", (card.title() + " " + card.name() + " " + card.shape()).strip());
        if (card.isPill()) {
            pill(card);
        } else {
            box(card);
        }
        svg.close("g");
    }

    private void pill(Card card) {
        boolean output = card.family() != Family.OPERATION;
        svg.empty(
                "rect",
                "width",
                card.width(),
                "height",
                card.height(),
                "rx",
                card.height() / 2,
                "fill",
                output ? "#f0fdfa" : "#f8fafc",
                "stroke",
                card.family().colour(),
                "stroke-width",
                "1");
        String colour = output ? card.family().colour() : "#334155";
        label(
                card.title(),
                card.width() / 2,
                card.height() / 2 + 4,
                Card.SMALL,
                colour,
                "normal",
                "middle");
    }

    private void box(Card card) {
        String colour = card.family().colour();
        boolean model = card.family() == Family.MODEL;
        if (model) {
            // A pile of cards: there is more behind it.
            rect(card, 6, colour, "0.35");
            rect(card, 3, colour, "0.6");
        }
        rect(card, 0, colour, "1");
        svg.empty(
                "path",
                "d",
                "M6 0 H"
                        + RADIUS
                        + " Q0 0 0 "
                        + RADIUS
                        + " V"
                        + (card.height() - RADIUS)
                        + " Q0 "
                        + card.height()
                        + " "
                        + RADIUS
                        + " "
                        + card.height()
                        + " H6 Z",
                "fill",
                colour);
        label(card.title(), Card.PADDING, 20, Card.TITLE, colour, "bold", "start");
        double right = card.width() - Card.PADDING;
        label(card.name(), right, 20, Card.SMALL, "#64748b", "normal", "end");
        label(card.shape(), Card.PADDING, 38, Card.SMALL, "#0f172a", "normal", "start");
        label(card.parameters(), right, 38, Card.SMALL, "#64748b", "normal", "end");
    }

    private void rect(Card card, double shift, String colour, String opacity) {
        boolean custom = card.family() == Family.CUSTOM;
        svg.empty(
                "rect",
                "x",
                shift,
                "y",
                shift,
                "width",
                card.width(),
                "height",
                card.height(),
                "rx",
                RADIUS,
                "fill",
                "#ffffff",
                "stroke",
                colour,
                "stroke-opacity",
                opacity,
                "stroke-width",
                "1.2",
                "stroke-dasharray",
                custom ? "5 3" : "none");
    }

    private void label(
            String text,
            double x,
            double y,
            double size,
            String colour,
            String weight,
            String anchor) {
        if (!text.isEmpty()) {
            svg.text(
                    "text",
                    text,
                    "x",
                    x,
                    "y",
                    y,
                    "font-size",
                    size,
                    "fill",
                    colour,
                    "font-weight",
                    weight,
                    "text-anchor",
                    anchor);
        }
    }
}
