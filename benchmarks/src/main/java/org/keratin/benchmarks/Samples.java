package org.keratin.benchmarks;

/** Configs as Keras writes them, for measuring. */
public final class Samples {

    /** An Adam with the defaults of Keras. */
    public static final String ADAM =
            """
            {"module": "keras.optimizers", "class_name": "Adam", "config": {"name": "adam",
             "learning_rate": 0.0010000000474974513, "weight_decay": null, "clipnorm": null,
             "global_clipnorm": null, "clipvalue": null, "use_ema": false, "ema_momentum": 0.99,
             "ema_overwrite_frequency": null, "loss_scale_factor": null,
             "gradient_accumulation_steps": null, "beta_1": 0.9, "beta_2": 0.999, "epsilon": 1e-07,
             "amsgrad": false}, "registered_name": null}
            """;

    /** A Dense of 64 units that was not built. */
    public static final String DENSE =
            """
            {"module": "keras.layers", "class_name": "Dense", "config": {"name": "dense",
             "trainable": true, "dtype": {"module": "keras", "class_name": "DTypePolicy",
             "config": {"name": "float32"}, "registered_name": null}, "units": 64,
             "activation": "relu", "use_bias": true, "kernel_initializer": {"module":
             "keras.initializers", "class_name": "GlorotUniform", "config": {"seed": null},
             "registered_name": null}, "bias_initializer": {"module": "keras.initializers",
             "class_name": "Zeros", "config": {}, "registered_name": null}, "kernel_regularizer":
             null, "bias_regularizer": null, "kernel_constraint": null, "bias_constraint": null,
             "quantization_config": null}, "registered_name": null}
            """;

    private Samples() {}
}
