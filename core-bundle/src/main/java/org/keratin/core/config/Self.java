package org.keratin.core.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Of a record that stands in a config as a dict: the component that is the object which that same
 * dict describes; the others are keys beside its {@code class_name}, as {@code inbound_nodes}
 * stands beside a layer in a functional model.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Self {}
