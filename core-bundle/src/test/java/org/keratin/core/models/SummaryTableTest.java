package org.keratin.core.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTableTest {

    @Test
    void sharesTheWidthAsRichDoes() {
        SummaryTable table = new SummaryTable(new int[] {34, 26, 16}, 76);
        table.head(List.of("Layer (type)", "Output Shape", "Param #"));
        table.row(List.of("dense (Dense)", "?", "0 (unbuilt)"));
        // As the Keras guide to Sequential models shows it.
        assertThat(table.finish())
                .isEqualTo(
                        """
                        ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
                        ┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
                        ┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
                        │ dense (Dense)                   │ ?                      │   0 (unbuilt) │
                        └─────────────────────────────────┴────────────────────────┴───────────────┘
                        """);
    }

    @Test
    void breaksBetweenWordsAndCutsLongOnes() {
        SummaryTable table = new SummaryTable(new int[] {12, 8, 8}, 32);
        table.head(List.of("a", "b", "c"));
        table.row(List.of("batch_normalization (BN)", "(None, 5)", "1"));
        table.row(List.of("x", "y", "z"));
        assertThat(table.finish())
                .isEqualTo(
                        """
                        ┏━━━━━━━━━━━━┳━━━━━━━━┳━━━━━━━━┓
                        ┃ a          ┃ b      ┃      c ┃
                        ┡━━━━━━━━━━━━╇━━━━━━━━╇━━━━━━━━┩
                        │ batch_nor… │ (None, │      1 │
                        │ (BN)       │ 5)     │        │
                        ├────────────┼────────┼────────┤
                        │ x          │ y      │      z │
                        └────────────┴────────┴────────┘
                        """);
    }
}
