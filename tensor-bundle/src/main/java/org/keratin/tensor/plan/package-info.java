/**
 * Computations that are run again and again on tensors of the same shapes: recorded once, made
 * simpler, and run from then on.
 *
 * <p>{@link org.keratin.tensor.plan.Plan#record} runs a computation and writes down its operations.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.keratin.tensor.plan;
