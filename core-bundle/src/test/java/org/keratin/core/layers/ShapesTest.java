package org.keratin.core.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.Shape;

class ShapesTest {

    private static Map<String, Object> roundTrip(Map<String, Object> buildConfig) {
        return Shapes.ofBuildConfig(buildConfig).toBuildConfig();
    }

    @Test
    void areReadFromABuildConfigAndWrittenBack() {
        Map<String, Object> one = Map.of("input_shape", Arrays.asList(null, 20));
        assertThat(roundTrip(one)).isEqualTo(one);
        Map<String, Object> list = Map.of("input_shape", List.of(List.of(2, 3), List.of(2, 1)));
        assertThat(roundTrip(list)).isEqualTo(list);
        Map<String, Object> dict = new LinkedHashMap<>();
        dict.put("query_shape", Arrays.asList(null, 5, 8));
        dict.put("value_shape", Arrays.asList(null, 7, 8));
        assertThat(roundTrip(Map.of("shapes_dict", dict))).isEqualTo(Map.of("shapes_dict", dict));
    }

    @Test
    void mayBeNone() {
        Map<String, Object> none = Map.of("shapes_dict", Map.of());
        assertThat(roundTrip(none)).isEqualTo(none);
        assertThat(Shapes.none().structure()).isNull();
        assertThat(Shapes.none().isSingle()).isFalse();
        assertThatThrownBy(() -> Shapes.none().single())
                .isInstanceOf(ShapeException.class)
                .hasMessage("expected one tensor, found none");
        assertThat(Shapes.ofBuildConfig(Map.of())).isNull();
    }

    @Test
    void knowTheirParameters() {
        Shapes shapes = Shapes.ofParameters(Map.of("query", Shape.of(2, 3)));
        assertThat(shapes.get("query")).isEqualTo(Shape.of(2, 3));
        assertThat(shapes.get("value")).isNull();
    }

    @Test
    void refuseWhatIsNoShape() {
        for (Object wrong : List.of("x", List.of(1.5), List.of(-2), List.of(List.of("x")))) {
            assertThatThrownBy(() -> Shapes.ofBuildConfig(Map.of("input_shape", wrong)))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("input_shape: expected");
        }
    }
}
