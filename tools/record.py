#!/usr/bin/env python3
"""Records what Keras classes of your own answer, for `keratin verify` to replay. Needs keras and numpy.

    from record import Recorder

    with Recorder("cases.jsonl") as record:
        record.layer(Antirectifier(), x)
        record.loss(ModifiedMeanSquaredError(), y_true, y_pred)
        record.activation(shifted_relu, x)
        record.metric(MyMetric(), [(y_true, y_pred), (y_true, y_pred)])
        record.config_only(MyCallback())
"""

import base64
import hashlib
import json

import keras
import numpy as np


def tensor(value):
    """A tensor as cases hold it."""
    array = np.asarray(keras.ops.convert_to_numpy(value))
    if array.dtype.kind in "USO":
        data = [x.decode() if isinstance(x, bytes) else str(x) for x in array.ravel()]
        return {"dtype": "string", "shape": list(array.shape), "data": data}
    little = np.ascontiguousarray(array.astype(array.dtype.newbyteorder("<")))
    data = base64.b64encode(little.tobytes()).decode("ascii")
    return {"dtype": array.dtype.name, "shape": list(array.shape), "data": data}


def argument(value):
    """An argument or an output as cases hold it."""
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, dict):
        return {"dict": {key: argument(item) for key, item in value.items()}}
    if isinstance(value, tuple):
        return {"tuple": [argument(item) for item in value]}
    if isinstance(value, list):
        return {"list": [argument(item) for item in value]}
    return {"tensor": tensor(value)}


def weights(layer):
    """A layer's weights, in Keras's order."""
    return [
        {"path": w.path, "name": w.name, "trainable": w.trainable, **tensor(w.value)}
        for w in layer.weights
    ]


def call(args, kwargs):
    return {
        "args": [argument(value) for value in args],
        "kwargs": {key: argument(value) for key, value in kwargs.items()},
    }


class Recorder:
    """Writes one case a line."""

    def __init__(self, path):
        self.file = open(path, "w", encoding="utf-8")

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        self.file.close()

    def write(self, kind, thing, **rest):
        config = keras.saving.serialize_keras_object(thing)
        name = config["class_name"]
        if name == "function":
            name = config["config"]
        case = {"kind": kind, "config": config, **rest}
        digest = hashlib.sha256(json.dumps(case, sort_keys=True).encode()).hexdigest()[:12]
        self.file.write(json.dumps({"id": f"{kind}/{name}/{digest}", **case}) + "\n")

    def layer(self, layer, *args, stochastic=False, **kwargs):
        """A layer's call; stochastic if a random draw decides the output."""
        layer(*args, **kwargs)  # builds it
        before = weights(layer)
        outputs = layer(*args, **kwargs)
        after = weights(layer)
        rest = {**call(args, kwargs), "weights": before, "outputs": argument(outputs)}
        if after != before:
            rest["weights_after"] = after
        if stochastic:
            rest["stochastic"] = True
        self.write("layer", layer, **rest)

    def function(self, kind, thing, *args, **kwargs):
        outputs = thing(*args, **kwargs)
        self.write(kind, thing, **call(args, kwargs), outputs=argument(outputs))

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
        self.function("initializer", initializer, tuple(shape), **kwargs)

    def metric(self, metric, updates):
        """A metric's result after each of the updates, tuples of arguments."""
        steps = []
        for args in updates:
            metric.update_state(*args)
            steps.append({"do": "update_state", **call(args, {})})
            result = argument(metric.result())
            steps.append({"do": "result", "args": [], "kwargs": {}, "outputs": result})
        self.write("metric", metric, steps=steps)

    def config_only(self, thing):
        """What has a config and computes nothing."""
        self.write("config_only", thing)
