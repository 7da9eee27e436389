package org.keratin.core;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Attribute;
import org.osgi.annotation.bundle.Capability;

/**
 * Publishes a class under names of Keras's own API: the counterpart of {@code keras_export}.
 *
 * <p>For classes that configs name by {@code module} and {@code class_name}, as those of Keras are;
 * whoever writes a class of his own uses {@link RegisterKerasSerializable}. A name under {@code
 * keras.} that the built-in bundle has cannot be taken over.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Capability(namespace = "keras.object", attribute = "class=${@class}")
public @interface KerasExport {

    /** Full names, such as {@code keras.layers.Conv2D}; configs are written with the first. */
    @Attribute("name")
    String[] value();

    /**
     * Further short names under which the class's kind may be asked for, such as {@code mse}; its
     * own name and that in snake case are known.
     */
    @Attribute("identifiers")
    String[] identifiers() default {};
}
