package org.keratin.files;

/**
 * Python code that a config holds; it is never run.
 *
 * @param path where in the config, such as {@code $.config.layers[1]}
 * @param sha256 the hash of the code, by which a substitute can be registered
 */
public record LambdaUse(String path, String sha256) {}
