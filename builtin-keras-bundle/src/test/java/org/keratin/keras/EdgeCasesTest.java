package org.keratin.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.layers.Structures;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;

/**
 * Gives each class that cases were recorded of what nobody recorded: no sample, one element, axes
 * too many or too few, strings, values of other types. It answers, or says what it expected.
 */
class EdgeCasesTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();

    /** Layers that answer something else than one row for each sample, or draw between samples. */
    private static final List<String> NOT_BY_SAMPLE =
            List.of("SpectralNormalization", "MelSpectrogram");

    private static final List<Object> STRANGE =
            Arrays.asList(
                    null,
                    -1L,
                    0L,
                    7L,
                    3_000_000_000L,
                    -2.5,
                    Double.NaN,
                    true,
                    "x",
                    List.of(),
                    List.of(1L, 2L),
                    List.of(List.of(1L, 2L), List.of(0L, 1L)),
                    Arrays.asList((Object) null),
                    Map.of("a", 1L));

    private static Stream<Map.Entry<String, RecordedCall>> classes() {
        return RecordedCall.ofEachClass(KERATIN).entrySet().stream();
    }

    @TestFactory
    Stream<DynamicTest> answersOrSaysWhatTensorItExpected() {
        return classes().map(each -> dynamicTest(each.getKey(), () -> edges(each.getValue())));
    }

    private static void edges(RecordedCall call) {
        List<String> complaints = new ArrayList<>();
        for (Edge edge : Edge.values()) {
            for (RecordedCall start : List.of(call, call.notBuilt())) {
                attempt(start.with(edge.all(call.arguments())), edge, complaints);
                attempt(start.with(edge.first(call.arguments())), edge, complaints);
            }
        }
        assertThat(complaints).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> answersOrSaysWhatArgumentItExpected() {
        return classes().map(each -> dynamicTest(each.getKey(), () -> arguments(each.getValue())));
    }

    private static void arguments(RecordedCall call) {
        List<String> complaints = new ArrayList<>();
        for (Object value : STRANGE) {
            for (RecordedCall changed : call.withEachArgument(value)) {
                attempt(changed, changed.arguments(), complaints);
            }
        }
        assertThat(complaints).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> answersOrSaysWhatConfigItExpected() {
        return classes().map(each -> dynamicTest(each.getKey(), () -> keys(each.getValue())));
    }

    private static void keys(RecordedCall call) {
        List<String> complaints = new ArrayList<>();
        for (String key : call.ownConfig().keySet()) {
            for (Object value : STRANGE) {
                attempt(call.notBuilt().withKey(key, value), key + " = " + value, complaints);
            }
        }
        assertThat(complaints).isEmpty();
    }

    private static void attempt(RecordedCall call, Object what, List<String> complaints) {
        try {
            call.answer(KERATIN);
        } catch (KeratinException | TensorException e) {
            if (!saysWhatToDo(String.valueOf(e.getMessage()))) {
                complaints.add(what + ": " + e);
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            complaints.add(
                    what + ": " + e + " at " + Arrays.asList(e.getStackTrace()).subList(0, 4));
        }
    }

    private static boolean saysWhatToDo(String message) {
        return Stream.of("expected", "unknown key", "no class is published")
                .anyMatch(message::contains);
    }

    @TestFactory
    Stream<DynamicTest> layersAnswerNoSampleWithNone() {
        return classes()
                .filter(each -> each.getKey().startsWith("layer/"))
                .filter(each -> !NOT_BY_SAMPLE.contains(each.getKey().substring("layer/".length())))
                .filter(each -> bySample(each.getValue()))
                .map(each -> dynamicTest(each.getKey(), () -> noSample(each.getValue())));
    }

    /** Whether the recorded output is one tensor with a row for each sample. */
    private static boolean bySample(RecordedCall call) {
        return Structures.tensors(call.arguments().positional()).stream()
                        .allMatch(x -> x.shape().rank() > 1)
                && outputShape(call) != null
                && outputShape(call).rank() > 1;
    }

    private static Shape outputShape(RecordedCall call) {
        return call.fields().get("outputs") instanceof Map<?, ?> outputs
                        && outputs.get("tensor") instanceof Map<?, ?> tensor
                ? Shape.of(
                        ((List<?>) tensor.get("shape"))
                                .stream().mapToInt(dim -> ((Number) dim).intValue()).toArray())
                : null;
    }

    private static void noSample(RecordedCall call) {
        Object answer = call.with(Edge.EMPTY_BATCH.all(call.arguments())).answer(KERATIN);

        int[] dims = outputShape(call).dims();
        dims[0] = 0;
        assertThat(((Tensor) answer).shape()).isEqualTo(Shape.of(dims));
    }
}
