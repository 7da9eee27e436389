package org.keratin.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keratin.shell.Printed;

class TableTest {

    @Test
    void alignsColumns() {
        Table table = new Table("A", "LONG", "C");
        table.add("wide", "x", "");
        table.add("y", "z", "end");

        assertThat(Printed.by(out -> table.print("> ", out)))
                .isEqualTo(
                        """
                        > A     LONG  C
                        > wide  x
                        > y     z     end
                        """);
    }

    @Test
    void printsNothingOfNothing() {
        assertThat(Printed.by(out -> new Table().print("", out))).isEmpty();
    }
}
