package org.keratin.core.values;

/**
 * A Python lambda of a file ({@code __lambda__}), which never runs here. A substitute stands for
 * it.
 *
 * @param hash the SHA-256 of its code, in hexadecimal
 */
public record PythonLambda(String hash) {}
