package org.keratin.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainValuesTest {

    @Test
    void writesPlainValues() {
        assertThat(PlainValues.inline(Arrays.asList(1L, 0.5, true, null, "a", List.of())))
                .isEqualTo("[1, 0.5, true, null, \"a\", []]");
        assertThat(PlainValues.inline(Map.of("k", 1L))).isEqualTo("{k: 1}");
    }

    @Test
    void writesSpecialFormsAsPythonWould() {
        Object tuple = Map.of("class_name", "__tuple__", "items", List.of(1L, 2L));
        Object tensor =
                Map.of(
                        "class_name",
                        "__numpy__",
                        "config",
                        Map.of("dtype", "int32", "value", List.of(3L)));

        assertThat(PlainValues.inline(tuple)).isEqualTo("(1, 2)");
        assertThat(PlainValues.inline(List.of(tuple))).isEqualTo("[(1, 2)]");
        assertThat(PlainValues.inline(tensor)).isEqualTo("int32 array [3]");
        assertThat(PlainValues.inline(Map.of("class_name", "__ellipsis__"))).isEqualTo("...");
        assertThat(
                        PlainValues.inline(
                                Map.of(
                                        "class_name",
                                        "__keras_tensor__",
                                        "config",
                                        Map.of(
                                                "dtype",
                                                "float32",
                                                "shape",
                                                Arrays.asList(null, 3L)))))
                .isEqualTo("float32 tensor [null, 3]");
    }

    @Test
    void isNeverLong() {
        assertThat(PlainValues.inline("x".repeat(10_000))).hasSizeLessThan(200);
        assertThat(PlainValues.inline(Collections.nCopies(1000, 1L))).endsWith(", … 1000 in all]");
        assertThat(PlainValues.inline(Collections.nCopies(16, List.of("x".repeat(99)))))
                .hasSizeLessThan(200);
    }

    @Test
    void letsNoTextSteerTheTerminal() {
        assertThat(PlainValues.inline("a\u001b[2Jb\n")).isEqualTo("\"a\\u001b[2Jb\\u000a\"");
    }
}
