package org.keratin.core.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * What a config names, found out without making an object or loading a class.
 *
 * @param classes the classes and functions that it names, each once, in the order of the config
 * @param lambdas the Python lambdas in it, which never run
 */
public record ConfigSurvey(List<ClassUse> classes, List<LambdaUse> lambdas) {

    /** Takes copies of the lists. */
    public ConfigSurvey {
        classes = List.copyOf(classes);
        lambdas = List.copyOf(lambdas);
    }

    /**
     * One class or function.
     *
     * @param name the name that somebody has to publish: {@code my_package>Antirectifier}, {@code
     *     keras.layers.Dense}
     * @param path where it is first asked for
     * @param count how often it is asked for
     * @param provider who serves it at this moment; empty if nobody does
     */
    public record ClassUse(String name, String path, int count, Optional<Provider> provider) {}

    /**
     * One Python lambda.
     *
     * @param path where it is
     * @param layer the name of the object that holds it; empty if it has none
     * @param sha256 the SHA-256 of its code, in hexadecimal, by which a substitute may be
     *     registered
     */
    public record LambdaUse(String path, Optional<String> layer, String sha256) {}

    /** The names that nobody provides at this moment. */
    public List<String> missing() {
        return classes.stream()
                .filter(use -> use.provider().isEmpty())
                .map(ClassUse::name)
                .toList();
    }
}
