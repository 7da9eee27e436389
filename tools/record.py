#!/usr/bin/env python3
"""Records what Keras classes of your own answer, for `keratin verify` to replay. Needs keras and numpy.

    python record.py my_layers.py --out cases.jsonl

my_layers.py holds your classes, registered with @keras.saving.register_keras_serializable, and a
function that says what to record:

    def cases(record):
        record.layer(Antirectifier(), x)
        record.layer(Antirectifier(), x, training=True)
        record.activation(shifted_relu, x)
        record.loss(ModifiedMeanSquaredError(), y_true, y_pred)
        record.metric(MyMetric(), [(y_true, y_pred), (y_true, y_pred, sample_weight)])
        record.optimizer(SignMomentum(0.1), [start], [[gradient], [gradient]])
        record.initializer(Stripes(), (3, 4))
        record.config_only(MyCallback())

and likewise loss_function, regularizer, constraint and schedule. Arrays, lists and numbers will do
for tensors. What cannot be replayed is refused with a reason: a class that is not registered, or
whose get_config() does not lead back to an equal object.
"""

import argparse
import base64
import copy
import hashlib
import importlib.util
import json
import os
import pathlib
import sys

import keras
import numpy as np


def tensor(value):
    """A tensor as cases hold it."""
    array = np.asarray(keras.ops.convert_to_numpy(value))
    if array.dtype.kind in "USO":
        return {"dtype": "string", "shape": list(array.shape), "data": strings(array)}
    if sys.byteorder == "big" or array.dtype.byteorder == ">":
        array = array.astype(array.dtype.newbyteorder("<"))
    data = base64.b64encode(array.tobytes()).decode("ascii")
    return {"dtype": array.dtype.name, "shape": list(array.shape), "data": data}


def strings(array):
    items = [item.decode() if isinstance(item, bytes) else item for item in array.ravel().tolist()]
    wrong = [item for item in items if not isinstance(item, str)]
    if wrong:
        raise TypeError(f"cannot record a {type(wrong[0]).__name__}: expected a tensor, an array, a number or a string")
    return items


def argument(value):
    """An argument or an output as cases hold it."""
    if value is None or isinstance(value, (bool, int, str)) or type(value) is float:
        return value
    if isinstance(value, dict):
        return {"dict": {key: argument(item) for key, item in value.items()}}
    if isinstance(value, tuple):
        return {"tuple": [argument(item) for item in value]}
    if isinstance(value, list):
        return {"list": [argument(item) for item in value]}
    return {"tensor": tensor(value)}


def call(args, kwargs):
    return {
        "args": [argument(value) for value in args],
        "kwargs": {key: argument(value) for key, value in kwargs.items()},
    }


def weights(layer):
    """A layer's weights, in Keras's order."""
    return [
        # Cast, because NumPy's back end holds some in another type than it says.
        {"path": w.path, "name": w.name, "trainable": w.trainable, **tensor(keras.ops.cast(w.value, w.dtype))}
        for w in layer.weights
    ]


def serialized(thing):
    """An object's config, if it is one that leads back to an equal object."""
    config = as_json(thing)
    name = name_of(config)
    if config["class_name"] == "__lambda__":
        raise ValueError("a lambda has no name: record a registered function instead")
    builtin = (config.get("module") or "").split(".")[0] == "keras"
    if config["class_name"] != "function" and not builtin and ">" not in (config.get("registered_name") or ""):
        raise ValueError(f"{name}: put @keras.saving.register_keras_serializable(package=...) above the class")
    try:
        # Of a copy, because from_config() may change what it is given.
        again = as_json(keras.saving.deserialize_keras_object(copy.deepcopy(config)))
    except Exception as error:
        raise ValueError(f"{name}: is it registered? Keras cannot make it of its own config {json.dumps(config)}") from error
    if again != config:
        raise ValueError(
            f"{name}: get_config() does not lead back to an equal object:"
            f" it gave {json.dumps(config)}, and that became {json.dumps(again)}"
        )
    return config


def as_json(thing):
    return json.loads(json.dumps(keras.saving.serialize_keras_object(thing)))


def name_of(config):
    return config["config"] if config["class_name"] == "function" else config["class_name"]


def near(a, b):
    """Whether two answers are one, but for rounding."""
    a, b = (keras.tree.flatten(value) for value in (a, b))
    return len(a) == len(b) and all(near_leaf(x, y) for x, y in zip(a, b))


def near_leaf(a, b):
    a, b = (value if isinstance(value, str) else np.asarray(keras.ops.convert_to_numpy(value)) for value in (a, b))
    if isinstance(a, str) or a.dtype.kind not in "fciub":
        return np.array_equal(a, b)
    return a.shape == b.shape and np.allclose(a, b, rtol=1e-4, atol=1e-5, equal_nan=True)


class Recorder:
    """Writes one case a line. The file is there when the last one is written."""

    def __init__(self, path):
        self.path = pathlib.Path(path)
        self.part = self.path.with_name(self.path.name + ".part")
        self.count = 0

    def __enter__(self):
        self.file = open(self.part, "w", encoding="utf-8", newline="\n")
        return self

    def __exit__(self, failure, *_):
        self.file.close()
        if failure is None:
            os.replace(self.part, self.path)
        else:
            os.remove(self.part)

    def write(self, kind, config, **rest):
        case = {"kind": kind, "config": config, **rest}
        digest = hashlib.sha256(json.dumps(case, sort_keys=True).encode()).hexdigest()[:12]
        self.file.write(json.dumps({"id": f"{kind}/{name_of(config)}/{digest}", **case}) + "\n")
        self.count += 1

    def layer(self, layer, *args, stochastic=None, **kwargs):
        """A layer's call. It is made twice more: to build the layer, and to see whether a random
        draw decides the output, unless `stochastic` says so. Of such a call, only shapes count."""
        layer(*args, **kwargs)
        before, start = weights(layer), layer.get_weights()
        config = serialized(layer)
        outputs = layer(*args, **kwargs)
        after, end = weights(layer), layer.get_weights()
        if stochastic is None:
            layer.set_weights(start)
            stochastic = not near(layer(*args, **kwargs), outputs)
            layer.set_weights(end)
        rest = {**call(args, kwargs), "weights": before, "outputs": argument(outputs)}
        if after != before:
            rest["weights_after"] = after
        if stochastic:
            rest["stochastic"] = True
        self.write("layer", config, **rest)

    def function(self, kind, thing, *args, **kwargs):
        config = serialized(thing)
        outputs = thing(*args, **kwargs)
        self.write(kind, config, **call(args, kwargs), outputs=argument(outputs))

    def activation(self, function, *args, **kwargs):
        self.function("activation", function, *args, **kwargs)

    def loss_function(self, function, *args, **kwargs):
        self.function("loss_function", function, *args, **kwargs)

    def loss(self, loss, *args, **kwargs):
        self.function("loss", loss, *args, **kwargs)

    def regularizer(self, regularizer, *args):
        self.function("regularizer", regularizer, *args)

    def constraint(self, constraint, *args):
        self.function("constraint", constraint, *args)

    def schedule(self, schedule, *args):
        self.function("schedule", schedule, *args)

    def initializer(self, initializer, shape, **kwargs):
        """An initializer's values. Where its config has a `seed`, only mean, deviation and bounds count."""
        config = serialized(initializer)
        outputs = initializer(tuple(shape), **kwargs)
        self.write("initializer", config, **call((tuple(shape),), kwargs), outputs=argument(outputs))

    def metric(self, metric, updates):
        """A metric's result after each of the updates (tuples of arguments), and of the first one
        alone after a reset."""
        config, steps = serialized(metric), []

        def update(args):
            metric.update_state(*args)
            steps.append({"do": "update_state", **call(args, {})})
            steps.append({"do": "result", **call((), {}), "outputs": argument(metric.result())})

        for args in updates:
            update(args)
        metric.reset_state()
        steps.append({"do": "reset_state", **call((), {})})
        update(updates[0])
        self.write("metric", config, steps=steps)

    def optimizer(self, optimizer, variables, steps):
        """An optimizer's steps from the start values of some variables; a step is a list with a
        gradient, or None, for each of them."""
        config, recorded = serialized(optimizer), []
        held = [keras.Variable(start, dtype=dtype_of(start), name=f"variable_{i}") for i, start in enumerate(variables)]
        starts = [{"path": variable.path, **tensor(variable.value)} for variable in held]
        for step in steps:
            gradients = [None if g is None else keras.ops.convert_to_tensor(g, v.dtype) for g, v in zip(step, held, strict=True)]
            optimizer.apply(gradients, held)
            recorded.append(
                {
                    "do": "apply",
                    "gradients": [argument(gradient) for gradient in gradients],
                    "variables_after": [tensor(variable.value) for variable in held],
                }
            )
        self.write("optimizer", config, variables=starts, steps=recorded)

    def config_only(self, thing):
        """What has a config and computes nothing."""
        self.write("config_only", serialized(thing))


def dtype_of(value):
    """A float's own type; plain numbers and NumPy's float64 are what Keras computes in."""
    name = keras.backend.standardize_dtype(value.dtype) if hasattr(value, "dtype") else "float64"
    return keras.config.floatx() if name == "float64" else name


def main():
    parser = argparse.ArgumentParser(description="Records what your Keras classes answer, for `keratin verify` to replay.")
    parser.add_argument("file", type=pathlib.Path, help="Python file with your classes and a function cases(record)")
    parser.add_argument("--out", type=pathlib.Path, default="cases.jsonl", help="cases.jsonl by default")
    options = parser.parse_args()
    if not options.file.is_file():
        parser.error(f"{options.file}: no such file")
    sys.path.insert(0, str(options.file.resolve().parent))
    spec = importlib.util.spec_from_file_location(options.file.stem, options.file)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    if not callable(getattr(module, "cases", None)):
        parser.error(f"{options.file}: expected a function cases(record) in it, which says what to record")
    with Recorder(options.out) as recorder:
        module.cases(recorder)
    print(f"{recorder.count} cases of Keras {keras.__version__} in {options.out}")


if __name__ == "__main__":
    main()
