"""The samples as their authors had them in Python, and what to record of them:

    python tools/record.py sample-custom-bundle/src/test/python/samples.py --out sample-custom-bundle/src/test/resources/cases.jsonl
"""

import keras
import numpy as np
from keras import ops

sample = keras.saving.register_keras_serializable(package="my_package")


@sample
class Antirectifier(keras.layers.Layer):
    def __init__(self, initializer="he_normal", **kwargs):
        super().__init__(**kwargs)
        self.initializer = keras.initializers.get(initializer)

    def build(self, shape):
        n = shape[-1]
        self.kernel = self.add_weight(shape=(2 * n, n), initializer=self.initializer, name="kernel")

    def call(self, x):
        x = x - ops.mean(x, axis=-1, keepdims=True)
        x = x / ops.maximum(ops.sqrt(ops.sum(x * x, axis=-1, keepdims=True)), 1e-7)
        return ops.matmul(ops.concatenate([ops.relu(x), ops.relu(-x)], axis=-1), self.kernel)

    def get_config(self):
        return {**super().get_config(), "initializer": keras.initializers.serialize(self.initializer)}


@sample
class ModifiedMeanSquaredError(keras.losses.MeanSquaredError):
    pass


@sample
class SignMomentum(keras.optimizers.Optimizer):
    def __init__(self, learning_rate=0.001, momentum=0.9, **kwargs):
        super().__init__(learning_rate=learning_rate, **kwargs)
        self.momentum = momentum

    def build(self, variables):
        if not self.built:
            super().build(variables)
            self.means = [self.add_variable_from_reference(v, "mean") for v in variables]

    def update_step(self, gradient, variable, learning_rate):
        mean = self.means[self._get_variable_index(variable)]
        self.assign_add(mean, (gradient - mean) * (1 - self.momentum))
        self.assign_sub(variable, ops.cast(learning_rate, variable.dtype) * ops.sign(mean))

    def get_config(self):
        return {**super().get_config(), "momentum": self.momentum}


@sample
def shifted_relu(x):
    return ops.relu(x + 1)


# What is no part of the sample bundle, but of its test.


@sample
class Jitter(keras.layers.Layer):
    """Adds noise in training, and counts its calls."""

    def __init__(self, scale=1.0, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.scale, self.seed = scale, seed
        self.generator = keras.random.SeedGenerator(seed)

    def build(self, shape):
        self.calls = self.add_weight(shape=(), initializer="zeros", trainable=False, name="calls")

    def call(self, x, training=False):
        self.calls.assign_add(1.0)
        return x + self.scale * keras.random.normal(ops.shape(x), seed=self.generator) if training else x

    def get_config(self):
        return {**super().get_config(), "scale": self.scale, "seed": self.seed}


@sample
def absolute_error(y_true, y_pred):
    return ops.mean(ops.abs(y_true - y_pred), axis=-1)


@sample
class Bias(keras.metrics.MeanMetricWrapper):
    def __init__(self, name="bias", dtype=None):
        super().__init__(lambda y_true, y_pred: y_pred - y_true, name=name, dtype=dtype)

    def get_config(self):
        return {"name": self.name, "dtype": self.dtype}


@sample
class Doubling(keras.initializers.Initializer):
    def __init__(self, factor=2.0):
        self.factor = factor

    def __call__(self, shape, dtype=None):
        return ops.full(shape, self.factor, dtype=dtype or "float32")

    def get_config(self):
        return {"factor": self.factor}


@sample
class Coin(keras.initializers.Initializer):
    def __init__(self, seed=None):
        self.seed = seed

    def __call__(self, shape, dtype=None):
        return ops.sign(keras.random.normal(shape, dtype=dtype or "float32", seed=self.seed))

    def get_config(self):
        return {"seed": self.seed}


@sample
class Halved(keras.constraints.Constraint):
    def __call__(self, w):
        return w / 2


@sample
class Sum(keras.regularizers.Regularizer):
    def __init__(self, factor=0.1):
        self.factor = factor

    def __call__(self, x):
        return ops.multiply(self.factor, ops.sum(x))

    def get_config(self):
        return {"factor": self.factor}


@sample
class Steps(keras.optimizers.schedules.LearningRateSchedule):
    def __init__(self, rate):
        self.rate = rate

    def __call__(self, step):
        return ops.divide(self.rate, ops.add(ops.cast(step, "float32"), 1))

    def get_config(self):
        return {"rate": self.rate}


def cases(record):
    random = np.random.default_rng(7)

    def draw(*shape):
        return random.normal(size=shape).astype("float32")

    record.layer(Antirectifier(), draw(4, 3))
    record.layer(Antirectifier("ones", dtype="float64", name="wide"), draw(2, 5, 2).astype("float64"))
    record.layer(Antirectifier(keras.initializers.RandomUniform(-1, 1, seed=3)), draw(1, 8))
    record.layer(Jitter(0.5), draw(3, 2))
    record.layer(Jitter(0.5, seed=1), draw(3, 2), training=True)
    record.activation(shifted_relu, draw(5))
    record.loss_function(absolute_error, draw(4, 3), draw(4, 3))
    record.loss(ModifiedMeanSquaredError(), draw(4, 3), draw(4, 3))
    record.loss(ModifiedMeanSquaredError(reduction="sum"), draw(4, 3), draw(4, 3), sample_weight=[1.0, 0.5, 0.0, 2.0])
    record.metric(Bias(), [(draw(4), draw(4)), (draw(4), draw(4), [1.0, 0.0, 2.0, 1.0])])
    record.optimizer(
        SignMomentum(0.1, momentum=0.5), [draw(3, 2), [0.0, 1.0]], [[draw(3, 2), draw(2)], [draw(3, 2), None], [-draw(3, 2), draw(2)]]
    )
    record.optimizer(SignMomentum(0.1, weight_decay=0.1, clipnorm=1.0), [draw(4)], [[draw(4)], [draw(4)]])
    record.optimizer(SignMomentum(Steps(0.5)), [draw(4)], [[draw(4)], [draw(4)]])
    record.initializer(Doubling(0.25), (2, 3))
    record.initializer(Doubling(), [4], dtype="int32")
    record.initializer(Coin(seed=5), (20, 20))
    record.constraint(Halved(), draw(2, 2))
    record.regularizer(Sum(), draw(2, 2))
    record.schedule(Steps(0.5), 3)
    record.config_only(Steps(0.25))
