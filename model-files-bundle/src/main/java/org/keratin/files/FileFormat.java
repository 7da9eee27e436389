package org.keratin.files;

/** What a file is, as its first bytes and not its name say. */
public enum FileFormat {
    /** Keras 2.13 and later: a zip of config, metadata and weights. */
    KERAS(true, "a .keras file", "load it"),

    /** The same, unpacked into a folder. */
    KERAS_FOLDER(true, "an unpacked .keras file", "load it"),

    /** A whole model in HDF5, with its config in the attribute {@code model_config}. */
    HDF5_MODEL(true, "a model in HDF5", "load it"),

    /** The weights of Keras 2.13 and later in HDF5, {@code .weights.h5}. */
    HDF5_WEIGHTS(false, "weights in HDF5", "load the model's architecture, then these weights"),

    /** The weights of earlier Keras in HDF5, with the attribute {@code layer_names}. */
    HDF5_OLD_WEIGHTS(
            false,
            "weights in HDF5 as Keras 1 and 2 wrote them",
            "load the model's architecture, then these weights"),

    /** HDF5 with neither a model nor weights of Keras. */
    HDF5_OTHER(false, "HDF5, but nothing that Keras wrote", "find the file that holds the model"),

    /** The weights of a Keras 3 file as NumPy arrays, {@code model.weights.npz}. */
    WEIGHTS_NPZ(
            false, "weights as NumPy arrays", "load the model's architecture, then these weights"),

    /** The list of a weights file that is in several pieces, {@code model.weights.json}. */
    WEIGHTS_SHARDS(
            false,
            "the list of weights in several pieces",
            "load the model's architecture, then these weights"),

    /** What {@code to_json} writes. */
    ARCHITECTURE_JSON(true, "an architecture in JSON", "load it together with a weights file"),

    /** What {@code tensorflowjs_converter} makes: {@code model.json} beside its shards. */
    TFJS(true, "a layers model of TensorFlow.js", "load it"),

    /** TensorFlow's graphs. */
    SAVED_MODEL(
            false,
            "a SavedModel of TensorFlow",
            "open it with the Keras that wrote it and save it as .keras"),

    /** Python objects, which are code. */
    PICKLE(
            false,
            "a Python pickle, which runs code when it is read",
            "open it where it was made, if you trust it, and save the model as .keras"),

    /** What PyTorch's {@code save} writes. */
    PYTORCH(
            false,
            "a PyTorch file, which holds a pickle",
            "open it where it was made and save the model as .keras"),

    /** The exchange format of other frameworks. */
    ONNX(false, "an ONNX model", "use an ONNX runtime, or the Keras model that it was made from"),

    /** TensorFlow Lite. */
    TFLITE(false, "a TensorFlow Lite model", "use the Keras model that it was made from"),

    /** One array of NumPy. */
    NPY(false, "one NumPy array", "give it as an input, not as a model"),

    /** What stands for a large file in a repository. */
    LFS_POINTER(
            false,
            "a pointer of Git LFS, not the file itself",
            "run \"git lfs pull\" where it came from"),

    /** A page that a download gave instead of the file. */
    HTML(false, "an HTML page", "download the file itself: its address showed a page"),

    /** YAML, in which Keras once wrote architectures. */
    YAML(false, "an architecture in YAML", "save it with to_json() where it was made"),

    /** JSON with nothing of Keras. */
    OTHER_JSON(false, "JSON, but no architecture", "find the file that holds the model"),

    /** A zip with nothing of Keras. */
    OTHER_ZIP(false, "a zip, but no .keras file", "find the file that holds the model"),

    /** A folder with nothing of Keras. */
    FOLDER(false, "a folder, but no model", "name a file in it"),

    /** No byte at all. */
    EMPTY(false, "an empty file", "copy it again from where it came"),

    /** Nothing that is known here. */
    UNKNOWN(false, "no kind of file that is known here", "find the file that holds the model");

    private final boolean holdsModel;
    private final String what;
    private final String toDo;

    FileFormat(boolean holdsModel, String what, String toDo) {
        this.holdsModel = holdsModel;
        this.what = what;
        this.toDo = toDo;
    }

    /** Whether there is a model in it that {@link ModelFiles#load} can make. */
    public boolean holdsModel() {
        return holdsModel;
    }

    /** Whether there are weights in it that {@link ModelFiles#loadWeights} can read. */
    public boolean holdsWeights() {
        return switch (this) {
            case KERAS,
                    KERAS_FOLDER,
                    HDF5_MODEL,
                    HDF5_WEIGHTS,
                    HDF5_OLD_WEIGHTS,
                    WEIGHTS_NPZ,
                    WEIGHTS_SHARDS,
                    TFJS ->
                    true;
            default -> false;
        };
    }

    /** What it is, as in "a .keras file". */
    public String what() {
        return what;
    }

    /** What to do with it. */
    public String toDo() {
        return toDo;
    }

    /** What it is and what to do, in one sentence. */
    public String describe() {
        return what + ": " + toDo;
    }
}
