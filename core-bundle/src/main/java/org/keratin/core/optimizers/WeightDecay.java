package org.keratin.core.optimizers;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.keratin.core.Variable;

/** Which variables weight decay leaves alone. */
final class WeightDecay {

    private final Set<Variable> excluded = Collections.newSetFromMap(new IdentityHashMap<>());
    private List<Pattern> excludedNames = List.of();

    void exclude(List<Variable> variables, List<String> names) {
        excluded.clear();
        excluded.addAll(variables);
        excludedNames = names.stream().map(Pattern::compile).toList();
    }

    boolean appliesTo(Variable variable) {
        return !excluded.contains(variable)
                && excludedNames.stream().noneMatch(name -> name.matcher(variable.name()).find());
    }
}
