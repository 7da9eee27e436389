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
import java.util.stream.Stream;
import org.keratin.benchmarks.BenchFiles;
import org.keratin.benchmarks.run.ModelCase;
import org.keratin.benchmarks.run.Peer;
import org.keratin.benchmarks.run.Work;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.models.Model;
import org.keratin.files.ModelFiles;

/** ONNX Runtime, on its own processor back end. */
public final class OnnxPeer implements Peer {

    @Override
    public String name() {
        return "ONNX Runtime";
    }

    @Override
    public Optional<Work> predict(ModelCase model, int threads) throws Exception {
        Optional<Path> file = file(model);
        return file.isPresent() ? Optional.of(open(file.get(), model, threads)) : Optional.empty();
    }

    @Override
    public Optional<Work> load(ModelCase model, int threads) throws Exception {
        return file(model).map(file -> () -> first(file, model, threads));
    }

    private static Object first(Path file, ModelCase model, int threads) throws Exception {
        try (Work opened = open(file, model, threads)) {
            return opened.run();
        }
    }

    /** The given file; else the one that is written from the model that Keratin has written. */
    private static Optional<Path> file(ModelCase model) throws IOException {
        Path any = BenchFiles.file(model.model() + ".onnx");
        Path ofBatch = BenchFiles.file(model.model() + "_b" + model.batch() + ".onnx");
        Path keras = BenchFiles.written().resolve(model.model() + ".keras");
        Path written = BenchFiles.written().resolve(model.model() + ".onnx");
        if (Files.notExists(written) && Files.exists(keras)) {
            KeratinRuntime keratin = KeratinRuntime.create();
            Model loaded = ModelFiles.of(keratin).load(keras).model();
            Files.write(written, OnnxLayers.of(loaded, keratin.serializer()));
        }
        return Stream.of(any, ofBatch, written).filter(Files::exists).findFirst();
    }

    private static Work open(Path file, ModelCase model, int threads) throws OrtException {
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
        FloatBuffer buffer = FloatBuffer.wrap(channelsFirst ? channelsFirst(data, shape) : data);
        OnnxTensor tensor = OnnxTensor.createTensor(environment, buffer, lengths);
        return new Session(session, Map.of(input, tensor));
    }

    private static OrtSession.SessionOptions options(int threads) throws OrtException {
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
