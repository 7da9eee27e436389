package org.keratin.core.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a component is when the config does not have its key. Without this annotation the key is
 * required.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Default {

    /**
     * JSON ({@code "0.5"}, {@code "null"}, {@code "[1, 1]"}); what is no JSON is a string ({@code
     * "glorot_uniform"}).
     */
    String value();
}
