package org.keratin.core.internal.describe;

/**
 * One key of a written config.
 *
 * @param component what is said of it
 * @param value its value, not serialized yet
 */
public record Written(Component component, Object value) {}
