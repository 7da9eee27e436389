package org.keratin.benchmarks.run;

import java.util.Map;

/** Makes a row, piece by piece. */
final class RowBuilder {

    /** Makes one work. */
    @FunctionalInterface
    interface Maker {
        Work make() throws Exception;
    }

    private final String id;
    private final String title;
    private final Unit unit;
    private double operations = 1;
    private boolean slow;
    private Recorded recorded = Recorded.of(0, 0, 0, 0);
    private Row.Contenders contenders;

    RowBuilder(String id, String title, Unit unit) {
        this.id = id;
        this.title = title;
        this.unit = unit;
    }

    RowBuilder operations(double count) {
        this.operations = count;
        return this;
    }

    RowBuilder slow(boolean isSlow) {
        this.slow = isSlow;
        return this;
    }

    RowBuilder contenders(Row.Contenders makers) {
        this.contenders = makers;
        return this;
    }

    /** Keratin alone. */
    RowBuilder work(Maker maker) {
        return contenders(() -> Map.of(Row.KERATIN, maker.make()));
    }

    /** Keratin alone, a number that another process tells. */
    RowBuilder number(SelfTimed work) {
        return work(() -> work);
    }

    RowBuilder recorded(Recorded others) {
        this.recorded = others;
        return this;
    }

    /** In the row's unit, 0 for none. */
    RowBuilder recorded(double keras, double dl4j, double tfjs, double onnx) {
        return recorded(Recorded.of(keras, dl4j, tfjs, onnx));
    }

    Row reach(double number) {
        return build(Goal.of(number));
    }

    Row reachOnnx(double factor) {
        return build(Goal.timesOnnx(factor));
    }

    private Row build(Goal goal) {
        return new Row(id, title, unit, operations, slow, goal, recorded, contenders);
    }
}
