package org.keratin.core.internal.describe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathTest {

    @Test
    void showsKeysAndIndicesAsOneWouldAddressThem() {
        assertThat(Path.ROOT.key("config").key("layers").index(3).key("units"))
                .hasToString("$.config.layers[3].units");
    }

    @Test
    void quotesKeysThatAreNoNames() {
        assertThat(Path.ROOT.key("a b").key("")).hasToString("$['a b']['']");
    }

    @Test
    void countsItsSteps() {
        assertThat(Path.ROOT.key("a").index(0).depth()).isEqualTo(2);
    }
}
