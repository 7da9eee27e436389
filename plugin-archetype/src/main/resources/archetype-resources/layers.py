"""${className} in Python, and what to record of it: python record.py layers.py --out cases.jsonl"""

import keras
import numpy as np


@keras.saving.register_keras_serializable(package="${kerasPackage}")
class ${className}(keras.layers.Layer):
    """Multiplies each feature by a weight of its own, and all of them by a factor."""

    def __init__(self, factor=1.0, initializer="ones", **kwargs):
        super().__init__(**kwargs)
        self.factor = factor
        self.initializer = keras.initializers.get(initializer)

    def build(self, input_shape):
        self.scale = self.add_weight(name="scale", shape=(input_shape[-1],), initializer=self.initializer)

    def call(self, x):
        return x * self.scale * self.factor

    def get_config(self):
        initializer = keras.initializers.serialize(self.initializer)
        return {**super().get_config(), "factor": self.factor, "initializer": initializer}


def cases(record):
    random = np.random.default_rng(1)

    def draw(*shape):
        return random.normal(size=shape).astype("float32")

    record.layer(${className}(), draw(2, 3))
    record.layer(${className}(factor=0.5, initializer="glorot_uniform"), draw(4, 2))
    record.layer(${className}(initializer=keras.initializers.Constant(2.0)), draw(2, 3, 2))
