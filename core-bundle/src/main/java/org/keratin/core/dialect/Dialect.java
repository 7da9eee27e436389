package org.keratin.core.dialect;

import org.keratin.core.FileOrigin;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Rewrites the config of one object from an old form into today's, as a service.
 *
 * <p>It is asked for every object, after its class was found and before its arguments are bound;
 * what is in today's form it gives back as it is, at little cost. A dialect that says of a class
 * that it rewrites no {@linkplain #rewritesTodaysKeys keys of today} costs its objects nothing.
 */
@ConsumerType
@FunctionalInterface
public interface Dialect {

    /**
     * Today's form of a config.
     *
     * @param config the value of {@code "config"}, plain; not to be changed
     * @param target the class it is for
     * @param log where each rewrite is told
     * @return {@code config} itself where there is nothing to do
     * @throws org.keratin.core.errors.ConfigException (see its {@code expected}) if an old argument
     *     asks for something that there is no longer
     */
    Object modernize(Object config, DialectTarget target, RewriteLog log);

    /**
     * Whether a config of this class may have to be rewritten although all its keys are those that
     * the class has today: since a value means something else, or is spelled otherwise. If not,
     * {@link #modernize} is asked only for configs with other keys. Asked once for each class,
     * before its first config; what a dialect says here must not change while it is published.
     */
    default boolean rewritesTodaysKeys(DialectTarget target) {
        return true;
    }

    /**
     * Today's form of a whole config as far as it cannot be told object by object: old names of
     * classes, graphs that were written otherwise, and what meant something else in that version.
     * Asked once a call, before any name is looked up; what {@link #modernize} rewrites may stay.
     *
     * @param root what is to be deserialized, plain; not to be changed
     * @param origin which Keras wrote it, as far as the caller knows
     * @param log where each rewrite is told; its keys are paths below the root, such as {@code
     *     config.layers[3].config.nb_filter}
     * @return {@code root} itself where there is nothing to do. In place of a config there may be
     *     an object that was made already.
     */
    default Object modernizeWhole(Object root, FileOrigin origin, RewriteLog log) {
        return root;
    }
}
