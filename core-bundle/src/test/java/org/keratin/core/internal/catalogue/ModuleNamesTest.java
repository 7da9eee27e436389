package org.keratin.core.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.ObjectName;
import org.keratin.core.catalogue.Kind;

class ModuleNamesTest {

    private static Entry entry(String name) {
        return Entry.ofClass(
                ObjectName.exported(List.of(name), List.of()),
                new Origin("bundle", "1.0.0", 0, 0, false),
                config -> null,
                Kind.LAYER);
    }

    @Test
    void findsEachOfManyByModuleAndName() {
        Map<String, Entry> entries = new HashMap<>();
        for (int i = 0; i < 1000; i++) {
            String name = "keras.m" + i % 7 + ".C" + i;
            entries.put(name, entry(name));
        }
        ModuleNames names = new ModuleNames(entries);

        for (int i = 0; i < 1000; i++) {
            assertThat(names.find("keras.m" + i % 7, "C" + i))
                    .isSameAs(entries.get("keras.m" + i % 7 + ".C" + i));
            assertThat(names.find("keras.m" + (i + 1) % 7, "C" + i)).isNull();
        }
    }

    @Test
    void stringsWhoseHashesAreEqualAreTwoNames() {
        Entry first = entry("a.Aa");
        Entry second = entry("a.BB");
        ModuleNames names = new ModuleNames(Map.of("a.Aa", first, "a.BB", second));

        assertThat("Aa").hasSameHashCodeAs("BB");
        assertThat(names.find("a", "Aa")).isSameAs(first);
        assertThat(names.find("a", "BB")).isSameAs(second);
    }

    @Test
    void hasNothingWithoutModule() {
        ModuleNames names = new ModuleNames(Map.of("p>X", entry("a.X")));

        assertThat(names.find("p>X", "")).isNull();
        assertThat(names.find("", "p>X")).isNull();
        assertThat(new ModuleNames(Map.of()).find("a", "X")).isNull();
    }
}
