package org.keratin.core.internal.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CapabilityHeaderTest {

    @Test
    void readsStringsAndListsOfOneNamespace() {
        String header =
                "osgi.service;objectClass:List<String>=\"a.B\";uses:=\"a\","
                        + "keras.object;class=\"x.Conv2D\";name:List<String>=\"keras.layers.Conv2D,keras.layers.Convolution2D\","
                        + "keras.object;class=\"x.Scale\";name=\"my_package>Scale\"";

        assertThat(CapabilityHeader.parse(header, "keras.object"))
                .isEqualTo(
                        List.of(
                                Map.of(
                                        "class",
                                        "x.Conv2D",
                                        "name",
                                        List.of(
                                                "keras.layers.Conv2D",
                                                "keras.layers.Convolution2D")),
                                Map.of("class", "x.Scale", "name", "my_package>Scale")));
    }

    @Test
    void findsNothingInAnotherNamespace() {
        assertThat(CapabilityHeader.parse("osgi.ee;osgi.ee=JavaSE", "keras.object")).isEmpty();
    }
}
