package org.keratin.keras.layers;

import java.util.ArrayList;
import java.util.List;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.CellOutput;
import org.keratin.core.layers.CellRun;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.core.layers.RnnCell;
import org.keratin.core.layers.SavedPart;
import org.keratin.core.layers.Shapes;
import org.keratin.keras.internal.Require;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.StackedRNNCells}: several cells as one; at each step, each takes the output
 * of the one before.
 *
 * <p>The states are a list with a list of states for each cell.
 */
@KerasExport("keras.layers.StackedRNNCells")
public final class StackedRNNCells extends BuiltinCell {

    /**
     * The config.
     *
     * @param cells the cells, at least one
     */
    public record Config(@Flatten LayerOptions layer, List<RnnCell> cells) implements LayerConfig {

        /** Checks that there is a cell, and takes a copy. */
        public Config {
            cells = Require.noNulls("cells", cells);
            if (cells.isEmpty()) {
                throw ConfigException.expected("cells", "at least one cell", cells);
            }
        }
    }

    private final List<RnnCell> cells;
    private int[] stateCounts = {};

    /** Makes one. */
    public StackedRNNCells(Config config) {
        super(config);
        this.cells = config.cells();
        cells.forEach(this::addLayer);
    }

    @Override
    public List<SavedPart> savedParts() {
        return List.of(SavedPart.list("cells", cells));
    }

    @Override
    protected void build(Shape input) {
        stateCounts = new int[cells.size()];
        Shape current = input;
        for (int i = 0; i < stateCounts.length; i++) {
            RnnCell cell = cells.get(i);
            cell.buildFor(Shapes.of(current));
            stateCounts[i] = cell.stateShapes(current).size();
            current = cell.outputShape(current);
        }
    }

    @Override
    public List<Shape> stateShapes(Shape step) {
        List<Shape> shapes = new ArrayList<>();
        Shape current = step;
        for (RnnCell cell : cells) {
            shapes.addAll(cell.stateShapes(current));
            current = cell.outputShape(current);
        }
        return shapes;
    }

    @Override
    public Shape outputShape(Shape step) {
        Shape current = step;
        for (RnnCell cell : cells) {
            current = cell.outputShape(current);
        }
        return current;
    }

    @Override
    public List<Object> nested(List<?> states) {
        List<Object> nested = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < stateCounts.length; i++) {
            int to = from + stateCounts[i];
            nested.add(cells.get(i).nested(states.subList(from, to)));
            from = to;
        }
        return nested;
    }

    @Override
    public CellRun begin(CallContext context) {
        return new Run(context);
    }

    private final class Run implements CellRun {

        private final Ops ops;
        private final List<CellRun> runs;

        Run(CallContext context) {
            this.ops = context.ops();
            this.runs = cells.stream().map(cell -> cell.begin(context)).toList();
        }

        @Override
        public Tensor prepare(Tensor sequences) {
            return runs.get(0).prepare(sequences);
        }

        @Override
        public CellOutput step(Tensor input, List<Tensor> states) {
            List<Tensor> after = new ArrayList<>();
            Tensor current = input;
            int from = 0;
            for (int i = 0; i < stateCounts.length; i++) {
                CellRun run = runs.get(i);
                Tensor x = i == 0 ? current : prepared(run, current);
                int to = from + stateCounts[i];
                CellOutput output = run.step(x, states.subList(from, to));
                after.addAll(output.states());
                current = output.output();
                from = to;
            }
            return new CellOutput(current, after);
        }

        private Tensor prepared(CellRun run, Tensor x) {
            return ops.squeeze(run.prepare(ops.expandDims(x, 1)), 1);
        }
    }
}
