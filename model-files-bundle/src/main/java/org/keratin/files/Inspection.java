package org.keratin.files;

import java.util.List;

/**
 * What a file is, found without making any object.
 *
 * @param format its kind
 * @param kerasVersion the version of Keras that wrote it, or {@code null} if it does not say
 * @param classes the classes that its config names
 * @param lambdas the Python code that its config holds
 * @param weights the weights in it
 * @param findings what is odd, one sentence each
 * @param verdict what to make of it
 */
public record Inspection(
        FileFormat format,
        String kerasVersion,
        List<ClassUse> classes,
        List<LambdaUse> lambdas,
        List<WeightEntry> weights,
        List<String> findings,
        Verdict verdict) {

    /** What to make of a file. */
    public enum Verdict {
        /** It loads. */
        SAFE,
        /** It would load if the missing classes were there. */
        NEEDS_CLASSES,
        /** It is refused. */
        REFUSED,
        /** It holds no model and no weights. */
        NOT_A_MODEL
    }

    /** Takes copies of the lists. */
    public Inspection {
        classes = List.copyOf(classes);
        lambdas = List.copyOf(lambdas);
        weights = List.copyOf(weights);
        findings = List.copyOf(findings);
    }
}
