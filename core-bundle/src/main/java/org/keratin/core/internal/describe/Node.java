package org.keratin.core.internal.describe;

/**
 * A part of a config after all its names were looked up, before anything is made: the deserializer
 * first plans a whole config as nodes, so that one error can list every missing name, and then
 * makes them.
 */
public interface Node {

    /** Makes what this stands for. */
    Object make(Making making);

    /** A value that is there already. */
    record Constant(Object value) implements Node {
        @Override
        public Object make(Making making) {
            return value;
        }
    }

    /** {@code null}. */
    Node NULL = new Constant(null);
}
