package org.keratin.core.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The components of this component's own record are keys of the config, as if they stood in its
 * place.
 *
 * <p>Where their defaults differ here, a {@link Default} beside this says so, by key: {@code
 * "{\"learning_rate\": 0.01}"}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Flatten {}
