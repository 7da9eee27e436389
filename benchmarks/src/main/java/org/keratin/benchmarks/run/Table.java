package org.keratin.benchmarks.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keratin.benchmarks.Samples;

/**
 * The rows, and what others took for them on another machine of this kind (issue 6): medians, 2
 * threads.
 */
final class Table {

    private static final int THREADS = 2;
    private static final int PRODUCT = 2048;
    private static final double PRODUCT_OPERATIONS = 2.0 * PRODUCT * PRODUCT * PRODUCT;
    private static final double NEAR_ONNX = 1.25;

    private final KeratinWork keratin = new KeratinWork();
    private final Iterable<Peer> peers;
    private final Path command;

    /**
     * Makes one.
     *
     * @param peers whom to measure beside Keratin
     * @param command {@code bin/keratin}, for the row that starts it
     */
    Table(Iterable<Peer> peers, Path command) {
        this.peers = peers;
        this.command = command;
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(
                config("adam", "Adam config (parsed) to object", Samples.ADAM)
                        .recorded(22_600, 0, 142_000, 0)
                        .reach(1_000_000));
        rows.add(
                config("dense", "Dense config (parsed) to object", Samples.DENSE)
                        .recorded(2_990, 0, 927_000, 0)
                        .reach(1_000_000));
        rows.add(model("resnet50", "ResNet50 config to model").recorded(268, 4.8, 226, 0).reach(2));
        rows.add(
                model("efficientnetb7", "EfficientNetB7 config (758 kB) to model")
                        .recorded(2_280, 0, 0, 0)
                        .reach(12));
        rows.add(
                model("nasnetlarge", "NASNetLarge config (1.03 MB) to model")
                        .recorded(2_590, 30.5, 1_970, 0)
                        .reach(15));
        rows.add(
                alone("load", "ResNet50 `.keras` to first prediction", Unit.MILLISECONDS, true)
                        .contenders(() -> load(new ModelCase("resnet50", 1, 224, 224, 3)))
                        .recorded(698, 663, 240, 148)
                        .reach(100));
        rows.add(
                alone("memory", "memory for it, on top of the process", Unit.MEGABYTES, true)
                        .number(() -> Child.run(Child.SMALL_HEAP, "memory", "resnet50"))
                        .recorded(299, 433, 201, 274)
                        .reach(150));
        predictions(rows);
        rows.add(
                product("sgemm1", "sgemm 2048³, 1 thread", 1)
                        .recorded(92, 0, 0, 0)
                        .reach(0.85 * 92));
        rows.add(
                product("sgemm2", "sgemm 2048³, 2 threads", 2)
                        .recorded(176, 0, 0, 0)
                        .reach(0.85 * 176));
        rows.add(
                alone("start", "`keratin deserialize FILE`, exec to exit", Unit.MILLISECONDS, false)
                        .work(() -> new StartWork(command))
                        .recorded(3_000, 0, 0, 0)
                        .reach(400));
        return rows;
    }

    private void predictions(List<Row> rows) {
        predictions(
                rows,
                "mlp",
                "MLP 784-512-512-10",
                false,
                new int[] {784},
                Recorded.of(0.43, 0.40, 0.14, 0.030),
                Recorded.of(0.79, 1.07, 1.57, 0.225));
        predictions(
                rows,
                "lenet",
                "LeNet 28×28",
                false,
                new int[] {28, 28, 1},
                Recorded.of(1.19, 1.4, 0.14, 0.025),
                Recorded.of(2.2, 15, 1.57, 0.282));
        predictions(
                rows,
                "lstm",
                "LSTM(128), 100 steps of 64",
                false,
                new int[] {100, 64},
                Recorded.of(4.7, 0, 9.0, 0.35),
                Recorded.of(18.5, 0, 99, 4.7));
        predictions(
                rows,
                "encoder",
                "encoder block, 8 heads, d 256, length 128",
                false,
                new int[] {128, 256},
                Recorded.of(3.9, 0, 0, 1.44),
                Recorded.of(70, 0, 0, 45.6));
        predictions(
                rows,
                "mobilenetv2",
                "MobileNetV2 224",
                true,
                new int[] {224, 224, 3},
                Recorded.of(42, 356, 57, 4.1),
                Recorded.of(1_303, 17_512, 1_872, 135));
        predictions(
                rows,
                "resnet50",
                "ResNet50 224",
                true,
                new int[] {224, 224, 3},
                Recorded.of(122, 728, 314, 43.8),
                Recorded.of(3_940, 0, 10_244, 1_223));
    }

    private void predictions(
            List<Row> rows,
            String model,
            String title,
            boolean slow,
            int[] sample,
            Recorded one,
            Recorded many) {
        rows.add(prediction(new ModelCase(model, 1, sample), title, false, one));
        rows.add(prediction(new ModelCase(model, 32, sample), title, slow, many));
    }

    private Row prediction(ModelCase model, String title, boolean slow, Recorded recorded) {
        return new RowBuilder(
                        model.model() + "-" + model.batch(),
                        title + ", batch " + model.batch(),
                        Unit.MILLISECONDS)
                .slow(slow)
                .contenders(() -> predict(model))
                .recorded(recorded)
                .reachOnnx(NEAR_ONNX);
    }

    private Map<String, Work> predict(ModelCase model) throws Exception {
        return contenders(keratin.predict(model), peer -> peer.predict(model, THREADS));
    }

    private Map<String, Work> load(ModelCase model) throws Exception {
        return contenders(keratin.load(model), peer -> peer.load(model, THREADS));
    }

    private Map<String, Work> product(int threads) throws Exception {
        Work own = threads == THREADS ? KeratinWork.product(PRODUCT) : ofOneThread();
        return contenders(own, peer -> peer.product(PRODUCT, threads));
    }

    /** Gives what a peer does of a row, if it can. */
    @FunctionalInterface
    private interface Part {
        Optional<Work> of(Peer peer) throws Exception;
    }

    private Map<String, Work> contenders(Work own, Part part) throws Exception {
        Map<String, Work> contenders = new LinkedHashMap<>();
        contenders.put(Row.KERATIN, own);
        for (Peer peer : peers) {
            part.of(peer).ifPresent(work -> contenders.put(peer.name(), work));
        }
        return contenders;
    }

    private RowBuilder product(String id, String title, int threads) {
        return new RowBuilder(id, title, Unit.GIGAFLOPS)
                .operations(PRODUCT_OPERATIONS)
                .contenders(() -> product(threads));
    }

    private static SelfTimed ofOneThread() {
        return () ->
                Child.run(
                        List.of("-XX:ActiveProcessorCount=1"), "product", String.valueOf(PRODUCT));
    }

    private RowBuilder config(String id, String title, String text) {
        return alone(id, title, Unit.PER_SECOND, false).work(() -> keratin.config(text));
    }

    private RowBuilder model(String name, String title) {
        return alone(name, title, Unit.MILLISECONDS, false).work(() -> keratin.modelConfig(name));
    }

    private static RowBuilder alone(String id, String title, Unit unit, boolean slow) {
        return new RowBuilder(id, title, unit).slow(slow);
    }
}
