package org.keratin.keras.internal.dialect;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of a class.
 *
 * @param name today's name
 * @param rules what its config said otherwise
 */
record OldClass(String name, List<Rule> rules) {

    OldClass {
        rules = List.copyOf(rules);
    }

    /** The class of that name. */
    static OldClass of(String name, Rule... rules) {
        return new OldClass(name, List.of(rules));
    }

    /** The class of that name, with rules that several have and some of its own. */
    static OldClass of(String name, List<Rule> shared, Rule... own) {
        List<Rule> rules = new ArrayList<>(shared);
        rules.addAll(List.of(own));
        return new OldClass(name, rules);
    }
}
