package org.keratin.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keratin.core.Limits;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.JsonException;
import org.keratin.core.errors.LimitException;

class GsonJsonTest {

    private final GsonJson json = new GsonJson();

    @Test
    void readsPlainValuesInOrder() {
        assertThat(json.read("{\"b\": [1, 2.5, true, null, \"x\"], \"a\": {}}"))
                .isEqualTo(Map.of("b", Arrays.asList(1L, 2.5, true, null, "x"), "a", Map.of()));
        assertThat(((Map<?, ?>) json.read("{\"b\": 1, \"a\": 2}")).keySet().toString())
                .isEqualTo("[b, a]");
    }

    @Test
    void readsPythonsWordsForNumbersAndTellsThemFromStrings() {
        assertThat(json.read("[NaN, \"NaN\", -Infinity, \"Infinity\", Infinity]"))
                .isEqualTo(
                        List.of(
                                Double.NaN,
                                "NaN",
                                Double.NEGATIVE_INFINITY,
                                "Infinity",
                                Double.POSITIVE_INFINITY));
    }

    @Test
    void tellsIntegersOfAnySizeFromFractions() {
        assertThat(json.read("[1, 1.0, 1e2, 9223372036854775807, 9223372036854775808, -0.0]"))
                .isEqualTo(
                        List.of(
                                1L,
                                1.0,
                                100.0,
                                Long.MAX_VALUE,
                                new BigInteger("9223372036854775808"),
                                -0.0));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{\"a\": 1, \"a\": 2}`, `duplicate key \"a\"`",
                "`[1] 2`, `the end of the text`",
                "`[1,, 2]`, `expected a value, found ,`",
                "`[1,]`, `expected a value, found ]`",
                "`{\"a\"}`, `expected JSON`",
                "`{'a': 1}`, `expected a value, found 'a'`",
                "`[01]`, `found 01`",
                "`[1.]`, `found 1.`",
                "`[.5]`, `found .5`",
                "`[+1]`, `found +1`",
                "`nul`, `found nul`",
                "`[1`, `the text ends before the value does`",
                "`\"abc`, `the text ends before the value does`",
                "`[1] // note`, `found //`",
                "`[\"\\x41\"]`, `escape`",
                "`{\"a\" 1}`, `comma`",
                "`[1 2]`, `comma`",
                "`[1:2]`, `expected JSON`",
                "`{1: 2}`, `expected JSON`",
                "`{\"a\":}`, `expected a value, found }`",
                "`[1]]`, `the end of the text`",
                "`[\"\\u12g4\"]`, `hexadecimal`",
                "`[\"\\u12`, `the text ends before the value does`",
            })
    void refusesWhatIsNoJson(String text, String problem) {
        assertThatThrownBy(() -> json.read(text))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void readsEscapes() {
        assertThat(json.read("[\"a\\u00e9\\n\\\"b\\\\\", \"\\/\\ud83d\\ude00\", \"\"]"))
                .isEqualTo(List.of("a\u00e9\n\"b\\", "/\ud83d\ude00", ""));
    }

    @Test
    void readsLongTextsFromReaders() {
        String text = "[" + "\"é x\", ".repeat(10_000) + "0]";

        List<?> read = (List<?>) json.read(new StringReader(text), Limits.DEFAULT);

        assertThat(read).hasSize(10_001);
        assertThat(read.get(0)).isEqualTo("é x").isEqualTo(read.get(9_999));
        assertThat(read.get(10_000)).isEqualTo(0L);
    }

    @Test
    void givesEqualKeysOfATextAsOneString() {
        var dicts = (List<?>) json.read("[{\"kernel_size\": 1}, {\"kernel_size\": 2}]");
        var first = ((Map<?, ?>) dicts.get(0)).keySet().iterator().next();
        var second = ((Map<?, ?>) dicts.get(1)).keySet().iterator().next();

        assertThat(first).isSameAs(second);
    }

    @Test
    void refusesAnEmptyText() {
        assertThatThrownBy(() -> json.read("")).isInstanceOf(JsonException.class);
    }

    @Test
    void refusesAByteOrderMarkAndSaysWhatToDo() {
        assertThatThrownBy(() -> json.read("\uFEFF[1]"))
                .isInstanceOf(JsonException.class)
                .hasMessage(
                        "line 1, column 1: found a byte-order mark: save the text as UTF-8 without one");
    }

    @Test
    void tellsLineAndColumn() {
        assertThatThrownBy(() -> json.read("{\n  \"a\": 1,\n  \"b\": oops\n}"))
                .isInstanceOfSatisfying(
                        JsonException.class,
                        e -> {
                            assertThat(e.line()).isEqualTo(3);
                            assertThat(e.column()).isGreaterThanOrEqualTo(8);
                        });
    }

    @Test
    void refusesWhatIsTooDeepTooLongOrHasTooManyDigits() {
        assertThatThrownBy(() -> json.read("[".repeat(100_000)))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("at most 200 deep");
        Limits few = new Limits(200, 10, 5, 1, 1);
        assertThatThrownBy(() -> json.read(new StringReader("[1, 2, 3, 4, 5]"), few))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("at most 10 characters");
        assertThatThrownBy(() -> json.read(new StringReader("1234567"), few))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("5 digits");
    }

    @Test
    void writesWhatItReads() {
        String text = "{\"a\":[1,-2.5,\"x\\n<\",NaN,Infinity,null,true],\"b\":{}}";

        assertThat(json.write(json.read(text))).isEqualTo(text);
        assertThat(json.writePretty(Map.of("a", 1L))).isEqualTo("{\n  \"a\": 1\n}");
    }

    @Test
    void namesOfClassesAreTheVeryStringsThatClassesHave() {
        Map<?, ?> dict =
                (Map<?, ?>)
                        json.read(
                                "{\"class_name\": \"Dense\", \"module\": \"keras.layers\", \"name\": \"d\"}");

        assertThat(dict.get("class_name")).isSameAs("Dense");
        assertThat(dict.get("module")).isSameAs("keras.layers");
        assertThat(json.read("{\"class_name\": [\"Dense\"], \"module\": null}").toString())
                .isEqualTo("{class_name=[Dense], module=null}");
    }

    @Test
    void refusesToWriteWhatIsNotPlain() {
        assertThatThrownBy(() -> json.write(List.of(new Object())))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("expected a plain value");
    }
}
