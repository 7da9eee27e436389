package org.keratin.benchmarks.peers;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.keratin.benchmarks.BenchFiles;
import org.keratin.benchmarks.run.ModelCase;
import org.keratin.benchmarks.run.Peer;
import org.keratin.benchmarks.run.Work;

/** ONNX Runtime, on its own processor back end. */
public final class OnnxPeer implements Peer {

    @Override
    public String name() {
        return "ONNX Runtime";
    }

    @Override
    public Optional<Work> predict(ModelCase model, int threads) throws Exception {
        Path file = BenchFiles.file(model.model() + ".onnx");
        if (Files.notExists(file)) {
            file = BenchFiles.file(model.model() + "_b" + model.batch() + ".onnx");
        }
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        OrtSession session = environment.createSession(file.toString(), options(threads));
        String input = session.getInputNames().iterator().next();
        long[] wanted =
                ((TensorInfo) session.getInputInfo().get(input).getInfo()).getShape().clone();
        boolean channelsFirst = wanted.length == 4 && wanted[1] == 3;
        int[] shape = model.shape();
        float[] data = model.input();
        long[] lengths =
                channelsFirst
                        ? new long[] {shape[0], shape[3], shape[1], shape[2]}
                        : Arrays.stream(shape).asLongStream().toArray();
        FloatBuffer buffer =
                FloatBuffer.wrap(channelsFirst ? channelsFirst(data, shape) : data);
        OnnxTensor tensor = OnnxTensor.createTensor(environment, buffer, lengths);
        return Optional.of(new Session(session, Map.of(input, tensor)));
    }

    private static OrtSession.SessionOptions options(int threads) throws Exception {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(threads);
        options.setInterOpNumThreads(1);
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
        return options;
    }

    private static float[] channelsFirst(float[] data, int[] shape) {
        int pixels = shape[1] * shape[2];
        int channels = shape[3];
        float[] moved = new float[data.length];
        for (int n = 0; n < shape[0]; n++) {
            for (int p = 0; p < pixels; p++) {
                for (int c = 0; c < channels; c++) {
                    moved[(n * channels + c) * pixels + p] = data[(n * pixels + p) * channels + c];
                }
            }
        }
        return moved;
    }

    @Override
    public Optional<Work> product(int n, int threads) throws Exception {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        OrtSession session = environment.createSession(ProductModel.bytes(), options(threads));
        float[] data = new ModelCase("product", n, n).input();
        long[] shape = {n, n};
        return Optional.of(
                new Session(
                        session,
                        Map.of(
                                "a",
                                OnnxTensor.createTensor(environment, FloatBuffer.wrap(data), shape),
                                "b",
                                OnnxTensor.createTensor(
                                        environment, FloatBuffer.wrap(data), shape))));
    }

    private record Session(OrtSession session, Map<String, OnnxTensor> inputs) implements Work {

        @Override
        public Object run() throws Exception {
            try (OrtSession.Result result = session.run(inputs)) {
                FloatBuffer output = ((OnnxTensor) result.get(0)).getFloatBuffer();
                float[] data = new float[output.remaining()];
                output.get(data);
                return data;
            }
        }

        @Override
        public void close() throws IOException {
            inputs.values().forEach(OnnxTensor::close);
            try {
                session.close();
            } catch (OrtException e) {
                throw new IOException(e);
            }
        }
    }
}
