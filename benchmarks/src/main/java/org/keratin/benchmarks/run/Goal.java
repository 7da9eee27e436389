package org.keratin.benchmarks.run;

/**
 * What a row is to reach: a number, or a part of what ONNX Runtime takes in the same run.
 *
 * @param number the number in the row's unit, or the factor
 * @param ofOnnx whether it is a factor
 */
record Goal(double number, boolean ofOnnx) {

    static Goal of(double number) {
        return new Goal(number, false);
    }

    static Goal timesOnnx(double factor) {
        return new Goal(factor, true);
    }

    /** The number to reach, or {@code null} if ONNX Runtime's is not known. */
    Double target(Double onnx) {
        return ofOnnx ? (onnx == null ? null : Double.valueOf(number * onnx)) : number;
    }

    String text(Unit unit) {
        return ofOnnx
                ? Unit.text(number) + " × ONNX Runtime"
                : Unit.text(number) + " " + unit.words();
    }
}
