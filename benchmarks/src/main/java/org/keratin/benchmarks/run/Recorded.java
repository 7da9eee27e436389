package org.keratin.benchmarks.run;

/**
 * What others took on another machine of this kind, medians with 2 threads; {@code null} where they
 * could not do it, or were not measured.
 *
 * @param keras Keras 3.16 on PyTorch
 * @param dl4j Deeplearning4j M2.1
 * @param tfjs TensorFlow.js 4.22
 * @param onnx ONNX Runtime 1.29
 */
record Recorded(Double keras, Double dl4j, Double tfjs, Double onnx) {

    static Recorded of(double keras, double dl4j, double tfjs, double onnx) {
        return new Recorded(known(keras), known(dl4j), known(tfjs), known(onnx));
    }

    private static Double known(double value) {
        return value > 0 ? value : null;
    }
}
