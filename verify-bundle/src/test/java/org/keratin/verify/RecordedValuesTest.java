package org.keratin.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keratin.core.Arguments;
import org.keratin.tensor.Tensor;

class RecordedValuesTest {

    private final RecordedValues values = new RecordedValues(Cases.of("op", "same"));

    @Test
    void readsATensor() {
        Tensor tensor = (Tensor) values.value("x", Cases.vector(1, 2.5f));

        assertThat(tensor.toFloats()).containsExactly(1, 2.5f);
    }

    @Test
    void readsATensorOfStrings() {
        Map<String, Object> json =
                Map.of("dtype", "string", "shape", List.of(2L), "data", List.of("a", "b"));

        assertThat(values.tensor("x", json).toStrings()).containsExactly("a", "b");
    }

    @Test
    void readsListsTuplesAndDicts() {
        Object read =
                values.value(
                        "x",
                        Map.of(
                                "list",
                                List.of(1L, Cases.tuple("a"), Map.of("dict", Map.of("k", true)))));

        assertThat(read).isEqualTo(List.of(1L, List.of("a"), Map.of("k", true)));
    }

    @Test
    void readsArguments() {
        Arguments arguments =
                values.arguments(
                        "",
                        Map.of("args", List.of(3L), "kwargs", Map.of("axis", Cases.tuple(0L, 1L))));

        assertThat(arguments.positional()).containsExactly(3L);
        assertThat(arguments.named()).containsEntry("axis", List.of(0L, 1L));
    }

    @Test
    void saysWhereAListIsNotMarkedAsOne() {
        assertThatThrownBy(() -> values.value("args[0]", List.of(1L)))
                .isInstanceOf(CaseException.class)
                .hasMessageStartingWith("cases.jsonl:7: args[0]: expected a value");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "float32 | 2 | AACAPw== | x: ",
                "float32 | 1 | ???      | x.data: expected base64",
                "floaty  | 1 | AACAPw== | x.dtype: expected a dtype, found \"floaty\"",
                "float32 | -1 | AACAPw== | x.shape: expected a list of lengths",
                "float32 | 2147483648 | AACAPw== | x.shape: expected a list of lengths",
            })
    void saysWhatIsWrongWithATensor(String dtype, long dim, String data, String problem) {
        Map<String, Object> json = Map.of("dtype", dtype, "shape", List.of(dim), "data", data);

        assertThatThrownBy(() -> values.tensor("x", json))
                .isInstanceOf(CaseException.class)
                .hasMessageStartingWith("cases.jsonl:7: " + problem);
    }

    @Test
    void refusesAShapeOfMoreThanCanBe() {
        Map<String, Object> json =
                Map.of(
                        "dtype",
                        "float32",
                        "shape",
                        List.of(2147483647L, 2147483647L, 2147483647L),
                        "data",
                        "");

        assertThatThrownBy(() -> values.tensor("x", json))
                .isInstanceOf(CaseException.class)
                .hasMessageStartingWith("cases.jsonl:7: x: ");
    }
}
