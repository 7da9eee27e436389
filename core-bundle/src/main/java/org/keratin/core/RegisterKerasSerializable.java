package org.keratin.core;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Capability;

/**
 * Publishes a class under a registered name, {@code package>Name}: the counterpart of {@code
 * keras.saving.register_keras_serializable(package=…, name=…)}.
 *
 * <p>At build time bnd writes a {@code keras.object} capability into the bundle's manifest, from
 * which the core publishes a class factory while the bundle is active. Nothing else needs to be
 * registered.
 *
 * <p>The class extends one of the abstract types and has one public constructor, which takes its
 * config record or nothing.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Capability(
        namespace = "keras.object",
        attribute = {
            "name=${#packageName}>${if;${#name};${#name};${@class-short}}",
            "class=${@class}"
        })
public @interface RegisterKerasSerializable {

    /** What stands before the {@code >}. */
    String packageName() default "Custom";

    /** What stands behind the {@code >}; by default the class's simple name. */
    String name() default "";
}
