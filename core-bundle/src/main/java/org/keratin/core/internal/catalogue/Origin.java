package org.keratin.core.internal.catalogue;

/**
 * Where a class factory or function comes from.
 *
 * @param bundle the symbolic name of the bundle
 * @param version its version
 * @param ranking the service's ranking
 * @param serviceId the service's id; lower is older
 * @param builtin whether it is the bundle of Keras's own classes, whose names nobody shadows
 */
public record Origin(String bundle, String version, int ranking, long serviceId, boolean builtin) {}
