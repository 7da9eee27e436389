package org.keratin.shell.internal.plot;

import java.util.regex.Pattern;
import org.keratin.core.ObjectName;
import org.keratin.core.Operation;
import org.keratin.core.layers.Layer;
import org.keratin.core.models.Model;

/** What layers do, which gives them their colour. The first one that fits is taken. */
enum Family {
    INPUT("input", "#0f766e", "InputLayer"),
    MODEL("model", "#1e293b", "(?!)"),
    CUSTOM("custom", "#be185d", "(?!)"),
    ATTENTION("attention", "#a21caf", ".*Attention"),
    RECURRENT("recurrent", "#7c3aed", ".*(LSTM|GRU|RNN).*|Bidirectional|TimeDistributed"),
    CONVOLUTION("convolution", "#2563eb", ".*Conv[123]D.*"),
    POOLING("pooling", "#0284c7", ".*Pooling.*"),
    PREPROCESSING(
            "preprocessing",
            "#92400e",
            "Normalization|TextVectorization|.*Lookup|Hash.*|Category.*|Discretization|Rescaling"
                    + "|Random.*|.*Spectrogram|CenterCrop|Resizing|AutoContrast|Equalization"),
    NORMALIZATION("normalization", "#15803d", ".*Normalization"),
    REGULARIZATION("regularization", "#a16207", ".*Dropout.*|Gaussian.*|ActivityRegularization"),
    MERGING(
            "merging",
            "#ea580c",
            "Add|Concatenate|Multiply|Subtract|Average|Maximum|Minimum|Dot|Merge"),
    ACTIVATION("activation", "#dc2626", "Activation|.*ReLU|R?eLU|ELU|Softmax"),
    RESHAPING(
            "reshaping",
            "#64748b",
            "Flatten|Reshape|Permute|RepeatVector|UpSampling.*|Cropping.*|ZeroPadding.*|Masking"),
    DENSE("dense", "#4338ca", "(Einsum)?Dense|.*Embedding"),
    OPERATION("operation", "#94a3b8", "(?!)"),
    OTHER("other", "#475569", ".*");

    private final String label;
    private final String colour;
    private final Pattern classes;

    Family(String label, String colour, String classes) {
        this.label = label;
        this.colour = colour;
        this.classes = Pattern.compile(classes);
    }

    /** What the legend calls it. */
    String label() {
        return label;
    }

    /** Its colour, {@code #rrggbb}. */
    String colour() {
        return colour;
    }

    /** The family of a layer or operation. */
    static Family of(Operation operation) {
        if (operation instanceof Model) {
            return MODEL;
        }
        ObjectName name = operation.objectName();
        if (isCustom(name)) {
            return CUSTOM;
        }
        if (!(operation instanceof Layer)) {
            return OPERATION;
        }
        for (Family family : values()) {
            if (family.classes.matcher(name.className()).matches()) {
                return family;
            }
        }
        return OTHER;
    }

    private static boolean isCustom(ObjectName name) {
        return name.names().stream().noneMatch(given -> given.startsWith("keras."));
    }
}
