/**
 * The kernels themselves, for whoever compiles a model: products, convolutions, windows and
 * functions of float32 numbers, from arrays into arrays of the caller.
 *
 * <p>Arrays are row-major, channels last, and start at an offset. Nothing here checks shapes beyond
 * what the JVM checks of arrays, and next to nothing is allocated; results may be written over what
 * is no longer needed, but never over an operand unless a method says so. The work of a call is
 * spread over the processors where that pays.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.keratin.tensor.kernels;
