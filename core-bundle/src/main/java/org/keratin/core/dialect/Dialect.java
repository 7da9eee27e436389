package org.keratin.core.dialect;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Rewrites the config of one object from an old form into today's, as a service.
 *
 * <p>It is asked for every object, after its class was found and before its arguments are bound;
 * what is in today's form it gives back as it is, at little cost.
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
}
