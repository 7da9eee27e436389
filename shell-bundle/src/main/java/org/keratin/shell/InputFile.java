package org.keratin.shell;

import java.nio.file.Path;
import java.util.function.Function;

/**
 * A file that a model is given.
 *
 * @param name the input that it is for; {@code null} if it was not said
 * @param file the file
 */
public record InputFile(String name, Path file) {

    /** The one that a user names {@code X.npy} or {@code NAME=X.npy}. */
    public static InputFile of(String given, Function<String, Path> path) {
        int equals = given.indexOf('=');
        return equals < 1
                ? new InputFile(null, path.apply(given))
                : new InputFile(
                        given.substring(0, equals), path.apply(given.substring(equals + 1)));
    }

    /** What its name ends with, in lower case, without the point. */
    public String ending() {
        return ending(file);
    }

    /** What the name of {@code file} ends with, in lower case, without the point. */
    public static String ending(Path file) {
        String text = file.getFileName().toString();
        return text.substring(text.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
    }
}
