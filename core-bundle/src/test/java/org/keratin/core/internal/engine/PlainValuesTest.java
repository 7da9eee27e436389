package org.keratin.core.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keratin.core.DeserializeOptions;
import org.keratin.core.Limits;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.LimitException;
import org.keratin.core.values.Bytes;
import org.keratin.core.values.Ellipsis;
import org.keratin.core.values.KerasTensor;
import org.keratin.core.values.NumpyArray;
import org.keratin.core.values.Slice;
import org.keratin.core.values.Tuple;
import org.keratin.core.values.TypeSpec;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** Configs that describe no object of a class: plain values and special forms. */
class PlainValuesTest {

    private final World world = new World();

    @Test
    void plainValuesStayWhatTheyAre() {
        assertThat(world.make("[1, 2.5, \"x\", true, null, {\"a\": [1]}]"))
                .isEqualTo(Arrays.asList(1L, 2.5, "x", true, null, Map.of("a", List.of(1L))));
        assertThat(world.make("null")).isNull();
    }

    @Test
    void aDictWithoutConfigIsNoObject() {
        assertThat(world.make("{\"class_name\": \"Dense\"}"))
                .isEqualTo(Map.of("class_name", "Dense"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"class_name\":\"__bytes__\",\"config\":{\"value\":\"ab\"}}",
                "{\"class_name\":\"__slice__\",\"config\":{\"start\":1,\"stop\":null,\"step\":2}}",
                "{\"class_name\":\"__ellipsis__\",\"config\":{}}",
                "{\"class_name\":\"__tensor__\",\"config\":{\"value\":[[1.0,2.0]],\"dtype\":\"float32\"}}",
                "{\"class_name\":\"__numpy__\",\"config\":{\"value\":[1,2],\"dtype\":\"int64\"}}",
                "{\"class_name\":\"__tuple__\",\"items\":[1,[2]]}",
                "{\"class_name\":\"__keras_tensor__\",\"config\":{\"shape\":[null,3],\"dtype\":\"float32\",\"keras_history\":[\"dense\",0,0]}}",
                "{\"class_name\":\"__typespec__\",\"spec_name\":\"TensorSpec\",\"module\":\"tensorflow.python.framework.tensor_spec\",\"config\":[[2],\"float32\"],\"registered_name\":null}",
            })
    void specialFormsMakeTheRoundTrip(String json) {
        assertThat(world.write(world.make(json))).isEqualTo(json);
    }

    @Test
    void specialFormsAreValues() {
        assertThat(world.make("{\"class_name\": \"__bytes__\", \"config\": {\"value\": \"ab\"}}"))
                .isEqualTo(Bytes.ofText("ab"));
        assertThat(
                        world.make(
                                "{\"class_name\": \"__slice__\", \"config\": {\"start\": 1, \"stop\": null, \"step\": 2}}"))
                .isEqualTo(new Slice(1L, null, 2L));
        assertThat(world.make("{\"class_name\": \"__ellipsis__\", \"config\": {}}"))
                .isSameAs(Ellipsis.INSTANCE);
        assertThat(world.make("{\"class_name\": \"__tuple__\", \"items\": [1]}"))
                .isEqualTo(new Tuple(List.of(1L)));
        assertThat(world.make("{\"class_name\": \"TensorShape\", \"items\": [null, 2]}"))
                .isEqualTo(Shape.of(-1, 2));
        assertThat(
                        world.make(
                                "{\"class_name\": \"__keras_tensor__\", \"config\": {\"shape\": [2], \"dtype\": \"int32\", \"keras_history\": [\"in\", 0, 1]}}"))
                .isEqualTo(
                        new KerasTensor(
                                Shape.of(2), DType.INT32, new KerasTensor.History("in", 0, 1)));
        assertThat(
                        world.make(
                                "{\"class_name\": \"__typespec__\", \"spec_name\": \"TensorSpec\", \"module\": \"tensorflow\", \"config\": [1]}"))
                .isEqualTo(new TypeSpec("TensorSpec", "tensorflow", List.of(1L)));
    }

    @Test
    void tensorsAndArraysHoldTheirNumbers() {
        Tensor tensor =
                (Tensor)
                        world.make(
                                "{\"class_name\": \"__tensor__\", \"config\": {\"value\": [[1, 2]], \"dtype\": \"float32\"}}");
        NumpyArray array =
                (NumpyArray)
                        world.make(
                                "{\"class_name\": \"__numpy__\", \"config\": {\"value\": [1, 2], \"dtype\": \"int64\"}}");

        assertThat(tensor.shape()).isEqualTo(Shape.of(1, 2));
        assertThat(tensor.toFloats()).containsExactly(1, 2);
        assertThat(array.tensor().toLongs()).containsExactly(1, 2);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{\"class_name\": \"__tensor__\", \"config\": {\"value\": [1], \"dtype\": \"evil\"}}`, `$.config.dtype: expected a dtype, found \"evil\"`",
                "`{\"class_name\": \"__tensor__\", \"config\": {\"value\": [[1], [1, 2]], \"dtype\": \"float32\"}}`, `$.config.value`",
                "`{\"class_name\": \"__tensor__\", \"config\": [1]}`, `$.config: expected a dict`",
                "`{\"class_name\": \"__bytes__\", \"config\": {\"value\": 1}}`, `$.config.value: expected a string, found 1`",
                "`{\"class_name\": \"__keras_tensor__\", \"config\": {\"shape\": [-1], \"dtype\": \"int32\"}}`, `$.config.shape[0]`",
                "`{\"class_name\": \"__keras_tensor__\", \"config\": {\"shape\": [1], \"dtype\": \"int32\", \"keras_history\": [1, 2]}}`, `keras_history`",
                "`{\"class_name\": \"__typespec__\", \"module\": \"os\", \"spec_name\": \"x\", \"config\": []}`, `$.module: expected a type spec of TensorFlow`",
                "`{\"class_name\": \"__typespec__\", \"module\": \"tensorflow\", \"spec_name\": \"x\", \"config\": \"x\"}`, `$.config: expected a list`",
                "`{\"class_name\": \"function\", \"config\": [\"a\"]}`, `$.config: expected the name of a function`",
                "`{\"class_name\": \"x\", \"module\": 3, \"config\": {}}`, `$.module: expected a string or null, found 3`",
            })
    void malformedFormsAreRefusedWithTheirPlace(String json, String message) {
        assertThatThrownBy(() -> world.make(json))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesWhatIsTooDeepOrTooMuch() {
        Object deep = 1L;
        for (int i = 0; i < 5_000; i++) {
            deep = List.of(deep);
        }
        Object config = deep;
        assertThatThrownBy(() -> world.engine.deserialize(config))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("at most 200 deep");

        DeserializeOptions one =
                DeserializeOptions.DEFAULT.withLimits(new Limits(200, 100, 10, 1, 1));
        String two =
                "[{\"class_name\": \"a\", \"config\": {}}, {\"class_name\": \"b\", \"config\": {}}]";
        assertThatThrownBy(() -> world.make(two, one))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("at most 1 objects");
    }

    @Test
    void refusesToWriteWhatNoConfigHolds() {
        assertThatThrownBy(() -> world.engine.serialize(new Object()))
                .isInstanceOf(ConfigException.class);
    }
}
