package org.keratin.core.catalogue;

import org.keratin.core.ObjectName;

/**
 * Who provides one class or function: one line of {@code keras:providers}.
 *
 * @param name its names
 * @param kind what it is
 * @param bundle the symbolic name of the bundle that publishes it; {@code "class path"} without a
 *     framework
 * @param version that bundle's version
 * @param ranking the service's ranking
 * @param serving whether it is the one of its name that serves
 */
public record Provider(
        ObjectName name, Kind kind, String bundle, String version, int ranking, boolean serving) {}
