package org.keratin.core.models;

import java.util.Map;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;
import org.osgi.annotation.versioning.ConsumerType;

/** The losses and metrics of one evaluation, fed batch by batch. Used by one thread. */
@ConsumerType
public interface Evaluation {

    /**
     * Takes in one batch.
     *
     * @param labels what should have come out: a tensor, or a list or map of these
     * @param outputs what came out
     * @param sampleWeight how much each sample counts, or {@code null}
     * @param penalties what regularizers add to the loss, or {@code null}
     */
    void update(Object labels, Object outputs, Object sampleWeight, Tensor penalties, Ops ops);

    /** The loss and the metrics over all batches so far, by name, the loss first. */
    Map<String, Double> results(Ops ops);
}
