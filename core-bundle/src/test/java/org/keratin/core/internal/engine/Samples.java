package org.keratin.core.internal.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keratin.core.Buildable;
import org.keratin.core.Compilable;
import org.keratin.core.KerasExport;
import org.keratin.core.KerasObject;
import org.keratin.core.RegisterKerasSerializable;
import org.keratin.core.activations.Activation;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.AtMost;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.config.Key;
import org.keratin.core.config.OmitNull;
import org.keratin.core.config.OneOf;
import org.keratin.core.config.Raw;
import org.keratin.core.config.Unwritten;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.initializers.Initializer;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** Classes to test with. */
final class Samples {

    private Samples() {}

    /** As a built-in initializer. */
    @KerasExport(
            value = {"keras.initializers.Full", "keras.initializers.full"},
            identifiers = "filled")
    public record Full(@Default("1.0") double value) implements Initializer {
        @Override
        public Tensor call(Shape shape, DType dtype, Ops ops) {
            return ops.full(shape, value, dtype);
        }
    }

    /** As a built-in activation function. */
    @KerasExport("keras.activations.linear")
    public static final class Linear implements Activation {
        @Override
        public Tensor call(Tensor x, Ops ops) {
            return x;
        }
    }

    /** As a custom activation function. */
    @RegisterKerasSerializable(packageName = "my_package", name = "twice")
    public static final class Twice implements Activation {
        @Override
        public Tensor call(Tensor x, Ops ops) {
            return ops.multiply(x, 2.0);
        }
    }

    /** Every type of component that is not an object. */
    @RegisterKerasSerializable(packageName = "my_package")
    public record Plain(
            int count,
            @Default("0.5") @AtLeast(0) @AtMost(1) double rate,
            @Default("true") boolean flag,
            @Default("same") @OneOf({"same", "valid"}) String padding,
            @Default("null") @AtLeast(1) Integer limit,
            @Default("float32") DType dtype,
            @Default("null") Shape shape,
            @Default("[1, 1]") List<Integer> strides,
            @Default("null") Map<String, Double> weights,
            @Default("0.9") @Key("beta_1") double beta1,
            @Default("null") @OmitNull String note,
            @Default("null") @Unwritten String legacy)
            implements KerasObject {

        public Plain {
            if (count == 13) {
                throw ConfigException.expected("count", "a number that brings luck", count);
            }
        }
    }

    /** Options that several classes share. */
    public record Options(@Default("null") String name, @Default("true") boolean trainable) {}

    /** Nested objects, flattened options, an activation. */
    @RegisterKerasSerializable(packageName = "my_package")
    public static final class Nest implements Buildable, Compilable {

        /** Its config. */
        public record Config(
                @Flatten Options options,
                @Default("filled") Initializer initializer,
                @Default("linear") Activation activation,
                @Default("null") Object anything,
                @Default("null") List<Initializer> more,
                @Default("null") @Raw Map<String, Object> raw) {}

        final Config config;
        Map<String, Object> built;
        Map<String, Object> compiled;

        public Nest(Config config) {
            this.config = config;
        }

        @Override
        public Record config() {
            return config;
        }

        @Override
        public Map<String, Object> liveConfig() {
            return config.options().name() == null ? Map.of("name", "nest_1") : Map.of();
        }

        @Override
        public void buildFromConfig(Map<String, Object> buildConfig) {
            if (buildConfig.containsKey("bad")) {
                throw ConfigException.expected("bad", "nothing bad", buildConfig.get("bad"));
            }
            built = buildConfig;
        }

        @Override
        public Optional<Map<String, Object>> buildConfig() {
            return Optional.ofNullable(built);
        }

        @Override
        public void compileFromConfig(Map<String, Object> compileConfig) {
            compiled = compileConfig;
        }

        @Override
        public Optional<Map<String, Object>> compileConfig() {
            return Optional.ofNullable(compiled);
        }
    }

    /** A class whose constructor fails. */
    @RegisterKerasSerializable(packageName = "my_package")
    public record Broken() implements KerasObject {
        public Broken {
            throw new IllegalStateException("out of order");
        }
    }
}
