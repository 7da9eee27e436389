package org.keratin.insight.internal;

import java.util.Set;
import org.keratin.core.models.Model;
import org.keratin.models.ModelService;
import org.keratin.models.ModelStatus;
import org.keratin.models.ModelUnavailableException;
import org.keratin.tensor.Tensor;

/** A model service that stays as it is, and answers nothing. */
record Still(ModelStatus status) implements ModelService {

    @Override
    public String name() {
        return "churn";
    }

    @Override
    public String version() {
        return "1.2";
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public Tensor predict(Tensor x) {
        throw new ModelUnavailableException(name(), status);
    }

    @Override
    public Object predict(Object inputs, int batchSize) {
        throw new ModelUnavailableException(name(), status);
    }

    @Override
    public Model model() {
        throw new ModelUnavailableException(name(), status);
    }
}
