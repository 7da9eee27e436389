package org.keratin.keras.internal.quantization;

import java.util.OptionalInt;
import java.util.function.Function;
import org.keratin.core.Variable;
import org.keratin.core.dtypepolicies.DTypePolicy;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.initializers.Initializer;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.Weight;
import org.keratin.keras.dtypepolicies.Int4DTypePolicy;
import org.keratin.keras.initializers.Ones;
import org.keratin.keras.initializers.Zeros;
import org.keratin.keras.internal.Lora;
import org.keratin.keras.quantizers.Int4QuantizationConfig;
import org.keratin.keras.quantizers.Quantization;
import org.keratin.keras.quantizers.Quantizer;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * A layer that keeps a weight in one of the ways of this package.
 *
 * @param layer the layer
 * @param config its {@code quantization_config}, or {@code null}
 * @param addWeight its method of this name
 */
public record Owner(Layer layer, Quantization config, Function<Weight, Variable> addWeight) {

    /** The mode of its policy, or an empty string if that does not quantize. */
    String mode() {
        return layer.quantizationMode().orElse("");
    }

    /** Its policy. */
    DTypePolicy policy() {
        return layer.dtypePolicy().at(layer::path);
    }

    /** What a layer says to a policy that it cannot compute with. */
    ConfigException refusal() {
        return ConfigException.expected(
                "dtype",
                "a dtype policy that " + layer.objectName().display() + " can compute with",
                policy().name());
    }

    /** What it says to a {@code lora_rank} for a weight that cannot be changed by one. */
    ConfigException loraRefusal() {
        return ConfigException.expected(
                "lora_rank", "null beside the dtype policy " + policy().name(), "a rank");
    }

    /** The shape of a weight, which must be known. */
    Shape knownShape(Weight weight) {
        if (!weight.shape().isKnown()) {
            throw new ConfigException(
                    layer.name(),
                    "expected a known shape for the weight "
                            + weight.name()
                            + ", found "
                            + weight.shape());
        }
        return weight.shape();
    }

    /** Adds a weight. */
    Variable add(Weight weight) {
        return addWeight.apply(weight);
    }

    /** Adds a weight that is not trained, of a dtype, or of the policy's for {@code null}. */
    Variable add(String name, Shape shape, Initializer initializer, DType dtype) {
        return add(Weight.of(name, shape, initializer).notTrainable().dtype(dtype));
    }

    /** Adds the integers of a quantized weight. */
    Variable addIntegers(String name, Shape shape, DType dtype) {
        return add(name, shape, new Zeros(), dtype);
    }

    /** Adds scales, in the policy's dtype. */
    Variable addScale(String name, Shape shape) {
        return add(name, shape, new Ones(), null);
    }

    /** Adds the number of the group that each of {@code count} lines belongs to. */
    Variable addGroups(int count, int size) {
        return add("g_idx", Shape.of(count), new Blocks(size), DType.FLOAT32);
    }

    /** A weight's value as the layer computes with it: floats in the policy's compute dtype. */
    Tensor value(Variable variable, Ops ops) {
        Tensor value = variable.value(ops);
        return value.dtype().isFloating() ? cast(value, ops) : value;
    }

    /** {@code x} in the policy's compute dtype. */
    Tensor cast(Tensor x, Ops ops) {
        return ops.cast(x, layer.computeDtype());
    }

    /** A weight's value after a low-rank change, or as it is for {@code null}. */
    Tensor changed(Variable weight, Lora lora, Ops ops) {
        Tensor unchanged = value(weight, ops);
        return lora == null
                ? unchanged
                : cast(
                        lora.change(unchanged, value(lora.a(), ops), value(lora.b(), ops), ops),
                        ops);
    }

    /** {@code product} and what a low-rank change gives. */
    Tensor plus(Tensor product, Tensor timesA, Lora lora, Ops ops) {
        Tensor change = ops.matmul(timesA, value(lora.b(), ops));
        return cast(ops.add(product, ops.multiply(change, lora.scale())), ops);
    }

    /** What quantizes inputs: {@code otherwise} where there is no config; may be {@code null}. */
    Quantizer inputQuantizer(Quantizer otherwise) {
        return config == null ? otherwise : config.activationQuantizer();
    }

    /** How many lines share a scale in int4; nothing if all do. */
    OptionalInt blockSize() {
        Integer size = null;
        if (config instanceof Int4QuantizationConfig int4) {
            size = int4.blockSize();
        } else if (policy().config() instanceof Int4DTypePolicy int4) {
            size = int4.blockSize();
        }
        return size == null || size == -1 ? OptionalInt.empty() : OptionalInt.of(size);
    }
}
