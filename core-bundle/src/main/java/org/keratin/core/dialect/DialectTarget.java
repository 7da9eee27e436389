package org.keratin.core.dialect;

import java.util.Set;
import org.keratin.core.ObjectName;
import org.keratin.core.catalogue.Kind;

/**
 * The class that a config is for.
 *
 * @param name its names
 * @param kind what it is
 * @param keys the keys that its config may have; empty if its factory does not tell
 */
public record DialectTarget(ObjectName name, Kind kind, Set<String> keys) {}
