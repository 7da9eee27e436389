package org.keratin.core.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.ObjectName;
import org.keratin.core.catalogue.Refusal;

class RefusalsTest {

    private final Refusals refusals = new Refusals();

    private void refuse(String name) {
        Refusal refusal = new Refusal("acme", "1.0.0", List.of(name), "no rule");
        refusals.put(name, ObjectName.registered(name), refusal);
    }

    @Test
    void tellsOneLineForEachBundle() {
        refuse("acme>X");
        refuse("acme>Y");

        assertThat(refusals.all())
                .containsExactly(
                        new Refusal("acme", "1.0.0", List.of("acme>X", "acme>Y"), "no rule"));
        assertThat(refusals.all().get(0)).hasToString("acme 1.0.0 is not trusted: no rule");
    }

    @Test
    void isFoundByNameUntilItLeaves() {
        refuse("acme>X");
        assertThat(refusals.of("acme>X")).isPresent();
        assertThat(refusals.of("X")).isPresent();
        assertThat(refusals.of("acme>Z")).isEmpty();

        refusals.remove("acme>X");
        assertThat(refusals.of("acme>X")).isEmpty();
        assertThat(refusals.all()).isEmpty();
    }

    @Test
    void aBundleOfWhichNoNameIsKnownIsToldAllTheSame() {
        refusals.put("table", null, new Refusal("acme", "1.0.0", List.of(), "no rule"));

        assertThat(refusals.all()).hasSize(1);
        assertThat(refusals.of("acme>X")).isEmpty();
    }
}
