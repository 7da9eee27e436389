package org.keratin.models;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Is told what happens to model services: published as a service (a whiteboard).
 *
 * <p>It is called after the fact, on the thread that worked on the model, with no lock held. What
 * it throws is logged, and hurts nobody else.
 */
@ConsumerType
@FunctionalInterface
public interface ModelListener {

    /** Something happened. */
    void happened(ModelEvent event);
}
