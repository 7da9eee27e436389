package org.keratin.keras.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keratin.core.KerasObject;
import org.keratin.core.ObjectName;
import org.keratin.core.catalogue.ClassFactory;
import org.keratin.core.catalogue.Parameter;

/** Makes the operations of one function of a table. */
final class OperationFactory implements ClassFactory {

    private final ObjectName name;
    private final TableFunction<?> function;
    private final List<String> constructed;
    private final List<Parameter> parameters = new ArrayList<>();

    OperationFactory(ObjectName name, TableFunction<?> function, List<String> constructed) {
        this.name = name;
        this.function = function;
        this.constructed = constructed;
        for (Parameter parameter : function.parameters()) {
            if (constructed.contains(parameter.name())) {
                parameters.add(parameter);
            }
        }
        if (parameters.size() != constructed.size()) {
            throw new IllegalArgumentException(function + " has no parameters " + constructed);
        }
        parameters.add(Parameter.optional("name", "string, or null", null));
    }

    @Override
    public KerasObject create(Map<String, Object> config) {
        return new TableOperation(name, function, constructed, config);
    }

    @Override
    public Optional<List<Parameter>> parameters() {
        return Optional.of(List.copyOf(parameters));
    }
}
