package org.keratin.keras.internal.dialect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The functions of TensorFlow that tf.keras put into graphs, and the operations of today that
 * compute the same.
 */
final class TfOperations {

    /**
     * One operation.
     *
     * @param module where Keras keeps it, below {@code keras.src.ops}
     * @param className its class
     * @param called TensorFlow's names of what its call takes, in order
     * @param made what its constructor takes: today's name, TensorFlow's name
     */
    record Today(String module, String className, List<String> called, Map<String, String> made) {}

    // functions = module.Class | arguments of the call | arguments of the constructor,
    // "its>today's"
    private static final List<String> LINES =
            List.of(
                    "__operators__.add math.add add = numpy.Add | x y",
                    "math.subtract __operators__.sub subtract = numpy.Subtract | x y",
                    "math.multiply __operators__.mul multiply = numpy.Multiply | x y",
                    "math.truediv math.divide __operators__.truediv divide truediv"
                            + " = numpy.TrueDivide | x y",
                    "math.divide_no_nan = numpy.DivideNoNan | x y",
                    "math.floordiv floor_div math.floor_div = numpy.FloorDivide | x y",
                    "math.floormod math.mod mod = numpy.Mod | x y",
                    "math.pow pow __operators__.pow = numpy.Power | x y",
                    "math.maximum maximum = numpy.Maximum | x y",
                    "math.minimum minimum = numpy.Minimum | x y",
                    "math.greater greater = numpy.Greater | x y",
                    "math.greater_equal greater_equal = numpy.GreaterEqual | x y",
                    "math.less less = numpy.Less | x y",
                    "math.less_equal less_equal = numpy.LessEqual | x y",
                    "math.equal equal __operators__.eq = numpy.Equal | x y",
                    "math.not_equal not_equal __operators__.ne = numpy.NotEqual | x y",
                    "math.logical_and __operators__.logical_and = numpy.LogicalAnd | x y",
                    "math.logical_or __operators__.logical_or = numpy.LogicalOr | x y",
                    "math.logical_not __operators__.logical_not = numpy.LogicalNot | x",
                    "math.atan2 = numpy.Arctan2 | y x",
                    "math.abs abs = numpy.Absolute | x",
                    "math.negative negative = numpy.Negative | x",
                    "math.exp exp = numpy.Exp | x",
                    "math.expm1 = numpy.Expm1 | x",
                    "math.log = numpy.Log | x",
                    "math.log1p = numpy.Log1p | x",
                    "math.sqrt sqrt = numpy.Sqrt | x",
                    "math.rsqrt = math.Rsqrt | x",
                    "math.square square = numpy.Square | x",
                    "math.reciprocal = numpy.Reciprocal | x",
                    "math.sin sin = numpy.Sin | x",
                    "math.cos cos = numpy.Cos | x",
                    "math.tan tan = numpy.Tan | x",
                    "math.asin = numpy.Arcsin | x",
                    "math.acos = numpy.Arccos | x",
                    "math.atan = numpy.Arctan | x",
                    "math.sinh = numpy.Sinh | x",
                    "math.cosh = numpy.Cosh | x",
                    "math.erf = math.Erf | x",
                    "math.floor floor = numpy.Floor | x",
                    "math.ceil = numpy.Ceil | x",
                    "math.round round = numpy.Round | x",
                    "math.sign sign = numpy.Sign | x",
                    "math.tanh tanh nn.tanh keras.activations.tanh = numpy.Tanh | x",
                    "math.sigmoid sigmoid nn.sigmoid keras.activations.sigmoid = nn.Sigmoid | x",
                    "nn.relu keras.activations.relu = nn.Relu | features",
                    "nn.relu6 = nn.Relu6 | features",
                    "nn.leaky_relu = nn.LeakyRelu | features | alpha>negative_slope",
                    "nn.elu = nn.Elu | features",
                    "nn.selu = nn.Selu | features",
                    "nn.gelu = nn.Gelu | features | approximate",
                    "nn.silu nn.swish keras.activations.swish = nn.Silu | features",
                    "math.softplus nn.softplus = nn.Softplus | features",
                    "nn.softsign = nn.Softsign | features",
                    "nn.softmax keras.activations.softmax = nn.Softmax | logits | axis",
                    "nn.log_softmax = nn.LogSoftmax | logits | axis",
                    "math.reduce_sum reduce_sum = numpy.Sum | input_tensor | axis keepdims",
                    "math.reduce_mean reduce_mean = numpy.Mean | input_tensor | axis keepdims",
                    "math.reduce_max reduce_max = numpy.Max | input_tensor | axis keepdims",
                    "math.reduce_min reduce_min = numpy.Min | input_tensor | axis keepdims",
                    "math.reduce_prod reduce_prod = numpy.Prod | input_tensor | axis keepdims",
                    "math.reduce_std = numpy.Std | input_tensor | axis keepdims",
                    "math.reduce_variance = numpy.Var | input_tensor | axis keepdims",
                    "math.reduce_all reduce_all = numpy.All | input_tensor | axis keepdims",
                    "math.reduce_any reduce_any = numpy.Any | input_tensor | axis keepdims",
                    "math.reduce_logsumexp reduce_logsumexp"
                            + " = math.Logsumexp | input_tensor | axis keepdims",
                    "math.argmax argmax = numpy.Argmax | input | axis",
                    "math.argmin argmin = numpy.Argmin | input | axis",
                    "math.cumsum cumsum = numpy.Cumsum | x | axis",
                    "math.cumprod = numpy.Cumprod | x | axis",
                    "math.l2_normalize linalg.l2_normalize nn.l2_normalize"
                            + " = nn.Normalize | x | axis epsilon",
                    "clip_by_value = numpy.Clip | t | clip_value_min>x_min clip_value_max>x_max",
                    "where = numpy.Where | condition x y",
                    "zeros_like = numpy.ZerosLike | input",
                    "ones_like = numpy.OnesLike | input",
                    "cast = core.Cast | x | dtype",
                    "stop_gradient = core.StopGradient | input",
                    "identity = numpy.Copy | input",
                    "reshape = numpy.Reshape | tensor | shape>newshape",
                    "broadcast_to = numpy.BroadcastTo | input | shape",
                    "expand_dims = numpy.ExpandDims | input | axis",
                    "squeeze = numpy.Squeeze | input | axis",
                    "transpose = numpy.Transpose | a | perm>axes",
                    "concat = numpy.Concatenate | values | axis",
                    "stack = numpy.Stack | values | axis",
                    "unstack = core.Unstack | value | num axis",
                    "split = numpy.Split | value | num_or_size_splits>indices_or_sections axis",
                    "tile = numpy.Tile | input | multiples>repeats",
                    "repeat = numpy.Repeat | input | repeats axis",
                    "reverse = numpy.Flip | tensor | axis",
                    "pad = numpy.Pad | tensor | paddings>pad_width mode",
                    "gather = numpy.Take | params indices | axis",
                    "one_hot = nn.OneHot | indices | depth>num_classes",
                    "linalg.matmul matmul = numpy.Matmul | a b",
                    "nn.depth_to_space = nn.DepthToSpace | input | block_size",
                    "nn.space_to_depth space_to_depth = nn.SpaceToDepth | input | block_size",
                    "image.resize = image.Resize | images | size method>interpolation",
                    "image.rgb_to_grayscale = image.RGBToGrayscale | images");

    private static final Map<String, Today> BY_FUNCTION = read();

    private TfOperations() {}

    /** The operation of today, or {@code null}; {@code function} is without {@code tf.}. */
    static Today find(String function) {
        String name = function.startsWith("compat.v1.") ? function.substring(10) : function;
        return BY_FUNCTION.get(name);
    }

    /** All operations by the functions that they stand for. */
    static Map<String, Today> all() {
        return BY_FUNCTION;
    }

    private static Map<String, Today> read() {
        Map<String, Today> all = new HashMap<>();
        for (String line : LINES) {
            String[] sides = line.split(" = ");
            String[] parts = sides[1].split(" \\| ");
            String[] operation = parts[0].split("\\.");
            Map<String, String> made = new LinkedHashMap<>();
            for (String argument : parts.length > 2 ? parts[2].split(" ") : new String[0]) {
                String[] names = argument.split(">");
                made.put(names[names.length - 1], names[0]);
            }
            Today today = new Today(operation[0], operation[1], List.of(parts[1].split(" ")), made);
            for (String function : new ArrayList<>(List.of(sides[0].split(" ")))) {
                all.put(function, today);
            }
        }
        return Map.copyOf(all);
    }
}
