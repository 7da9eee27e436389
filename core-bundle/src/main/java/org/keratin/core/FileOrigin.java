package org.keratin.core;

/**
 * Which Keras wrote a config. Old configs mean what they meant there.
 *
 * @param kerasVersion the version of Keras, such as {@code "2.2.4-tf"}; {@code null} if unknown
 * @param backend what it computed with, such as {@code "theano"}; {@code null} if unknown
 */
public record FileOrigin(String kerasVersion, String backend) {

    /** Nobody says. */
    public static final FileOrigin UNKNOWN = new FileOrigin(null, null);

    /** The number before the first point of the version; 0 if that is unknown. */
    public int major() {
        int digits = 0;
        while (kerasVersion != null
                && digits < Math.min(kerasVersion.length(), 9)
                && Character.digit(kerasVersion.charAt(digits), 10) >= 0) {
            digits++;
        }
        return digits == 0 ? 0 : Integer.parseInt(kerasVersion.substring(0, digits));
    }
}
