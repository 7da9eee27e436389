package org.keratin.models;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Is told of files in a deploy folder of which nothing becomes: published as a service (a
 * whiteboard).
 *
 * <p>It is called once for each state of a file, on the thread that looked at the folder, with no
 * lock held. What it throws is logged, and hurts nobody else.
 */
@ConsumerType
@FunctionalInterface
public interface FileListener {

    /** Nothing becomes of this file until it is replaced. */
    void refused(RefusedFile file);
}
