package org.keratin.models;

import org.keratin.core.errors.KeratinException;

/** Thrown when a model service is asked for an answer while it is not READY. */
public final class ModelUnavailableException extends KeratinException {

    private static final long serialVersionUID = 1L;

    private final transient ModelStatus status;

    /** Makes one that says how the model is and what it needs. */
    public ModelUnavailableException(String name, ModelStatus status) {
        super(message(name, status));
        this.status = status;
    }

    /** How the model was; {@code null} after serialization. */
    public ModelStatus status() {
        return status;
    }

    private static String message(String name, ModelStatus status) {
        String what =
                switch (status.state()) {
                    case WAITING ->
                            "waits for "
                                    + String.join(", ", status.missing())
                                    + ". Install a bundle that provides each of them.";
                    case FAILED ->
                            "cannot be made: "
                                    + status.problem().orElse("")
                                    + " Replace its file or the bundle that is named.";
                    default ->
                            "is being loaded. Ask for the service with (keras.model.state=READY).";
                };
        return "the model " + name + " " + what;
    }
}
