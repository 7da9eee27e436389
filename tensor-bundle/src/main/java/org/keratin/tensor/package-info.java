/**
 * N-dimensional arrays and the operations on them.
 *
 * <p>A {@link org.keratin.tensor.Tensor} is an immutable value with a {@link
 * org.keratin.tensor.DType} and a {@link org.keratin.tensor.Shape}. Everything that computes does
 * so through {@link org.keratin.tensor.Ops}, which offers {@code keras.ops} under its own names and
 * is built on the few {@link org.keratin.tensor.Primitives} that a back end supplies. {@link
 * org.keratin.tensor.CpuOps} is the back end that computes on this machine.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.keratin.tensor;
