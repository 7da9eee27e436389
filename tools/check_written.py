#!/usr/bin/env python3
"""Loads model files that Keratin wrote with Keras itself, and compares what they predict.

Usage: KERAS_BACKEND=... tools/check_written.py [FILE_OR_FOLDER ...]

Without arguments, the files that the tests of the model files bundle leave in
model-files-bundle/target/written. Beside FILE.keras, FILE.keras.json (or FILE.json) holds
"inputs" and "outputs" in the form of the conformance recordings (see shared/conformance/FORMAT.md).
A file without it is only loaded. Any Keras 3 that can be imported will do, with any back end.

Prints a line for each file and ends with 1 if one was not loaded or answered otherwise.
"""

import base64
import json
import pathlib
import sys
import traceback

DEFAULT = pathlib.Path(__file__).resolve().parent.parent / "model-files-bundle" / "target" / "written"


def main(arguments):
    try:
        import keras
    except ImportError as error:
        print(f"no Keras can be imported ({error}); nothing is checked", file=sys.stderr)
        return 2
    print(f"Keras {keras.__version__}, {keras.backend.backend()}")
    register_samples(keras)
    results = [(file, check(keras, file)) for file in files(arguments or [DEFAULT])]
    for file, problem in results:
        print(f"{'ok  ' if problem is None else 'FAIL'} {file.name}{'' if problem is None else ': ' + problem}")
    failed = sum(problem is not None for _, problem in results)
    print(f"{len(results) - failed} passed, {failed} failed")
    return 1 if failed or not results else 0


def register_samples(keras):
    """The classes of shared/conformance/models/custom_objects, as FORMAT.md there describes them."""
    ops = keras.ops

    @keras.saving.register_keras_serializable("my_package")
    class Antirectifier(keras.layers.Layer):
        def __init__(self, initializer="he_normal", **options):
            super().__init__(**options)
            self.initializer = keras.initializers.get(initializer)

        def build(self, shape):
            self.kernel = self.add_weight(
                name="kernel", shape=(shape[-1] * 2, shape[-1]), initializer=self.initializer
            )

        def call(self, x):
            x = x - ops.mean(x, axis=-1, keepdims=True)
            x = x / ops.norm(x, axis=-1, keepdims=True)
            both = ops.concatenate([ops.relu(x), ops.relu(-x)], axis=-1)
            return ops.matmul(both, self.kernel)

        def get_config(self):
            initializer = keras.saving.serialize_keras_object(self.initializer)
            return {**super().get_config(), "initializer": initializer}

    @keras.saving.register_keras_serializable("my_package")
    def shifted_relu(x):
        return ops.relu(x + 1.0)

    @keras.saving.register_keras_serializable("my_package")
    class ModifiedMeanSquaredError(keras.losses.Loss):
        def call(self, expected, found):
            return ops.mean(ops.square(found - expected), axis=-1)


def files(arguments):
    for argument in map(pathlib.Path, arguments):
        yield from sorted(argument.glob("**/*.keras")) if argument.is_dir() else [argument]


def check(keras, file):
    """What is wrong with one file, or None."""
    try:
        model = keras.saving.load_model(file)
        recorded = answers(file)
        if recorded is None:
            return None
        found = model(decoded(recorded["inputs"]), training=False)
        return difference(keras, found, decoded(recorded["outputs"]), recorded.get("tolerance"))
    except Exception as error:  # whatever Keras throws is the answer
        if "-v" in sys.argv:
            traceback.print_exc()
        return f"{type(error).__name__}: {' '.join(str(error).split())[:400]}"


def answers(file):
    for candidate in (file.with_name(file.name + ".json"), file.with_suffix(".json")):
        if candidate.exists():
            recorded = json.loads(candidate.read_text())
            if "inputs" in recorded and "outputs" in recorded:
                return recorded
    return None


def decoded(value):
    import numpy as np

    if not isinstance(value, dict):
        return value
    if "tensor" in value:
        tensor = value["tensor"]
        if tensor["dtype"] == "string":
            return np.array(tensor["data"], dtype=object).reshape(tensor["shape"])
        data = np.frombuffer(base64.b64decode(tensor["data"]), dtype=tensor["dtype"])
        return data.reshape(tensor["shape"])
    if "dict" in value:
        return {key: decoded(item) for key, item in value["dict"].items()}
    items = [decoded(item) for item in value.get("list", value.get("tuple"))]
    return tuple(items) if "tuple" in value else items


def difference(keras, found, expected, tolerance):
    import numpy as np

    absolute, relative = (1e-4, 1e-3) if tolerance is None else (tolerance, tolerance)
    found, expected = leaves(found), leaves(expected)
    if len(found) != len(expected):
        return f"expected {len(expected)} outputs, found {len(found)}"
    for number, (one, other) in enumerate(zip(found, expected)):
        one = keras.ops.convert_to_numpy(one)
        if one.shape != other.shape:
            return f"output {number}: expected shape {other.shape}, found {one.shape}"
        if not np.allclose(
            one.astype("float64"), other.astype("float64"), rtol=relative, atol=absolute, equal_nan=True
        ):
            worst = np.nanmax(np.abs(one.astype("float64") - other.astype("float64")))
            return f"output {number}: differs by up to {worst}"
    return None


def leaves(value):
    """The tensors in a structure; those of a dict by sorted key."""
    if isinstance(value, dict):
        return [leaf for key in sorted(value) for leaf in leaves(value[key])]
    if isinstance(value, (list, tuple)):
        return [leaf for item in value for leaf in leaves(item)]
    return [value]


if __name__ == "__main__":
    sys.exit(main([argument for argument in sys.argv[1:] if argument != "-v"]))
