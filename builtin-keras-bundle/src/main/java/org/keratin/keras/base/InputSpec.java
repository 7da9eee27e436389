package org.keratin.keras.base;

import java.util.Map;
import org.keratin.core.KerasExport;
import org.keratin.core.KerasObject;
import org.keratin.core.config.Default;
import org.keratin.core.config.Unwritten;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;

/**
 * {@code keras.InputSpec}: what an input of a layer must look like, as a config says it. A layer
 * says it with {@link org.keratin.core.layers.InputSpec}.
 *
 * @param dtype its dtype; {@code null} for any
 * @param shape its shape, batch included; {@code null} for any
 * @param ndim how many axes it has; {@code null} for any number, or that of the shape
 * @param maxNdim how many axes it has at most; {@code null} for any number
 * @param minNdim how many axes it has at least; {@code null} for any number
 * @param axes the lengths of some axes, {@code null} for an unknown one
 * @param allowLastAxisSqueeze whether a last axis of length 1 may be missing, or be too much
 * @param name the key of the input, where inputs are a dict
 * @param optional whether there may be no input
 */
@KerasExport({"keras.InputSpec", "keras.layers.InputSpec"})
public record InputSpec(
        @Default("null") DType dtype,
        @Default("null") Shape shape,
        @Default("null") Integer ndim,
        @Default("null") Integer maxNdim,
        @Default("null") Integer minNdim,
        @Default("null") Map<String, Integer> axes,
        @Default("false") @Unwritten boolean allowLastAxisSqueeze,
        @Default("null") @Unwritten String name,
        @Default("false") boolean optional)
        implements KerasObject {

    /** Takes a shape's rank, and no axes for {@code null}. */
    public InputSpec {
        ndim = shape != null ? Integer.valueOf(shape.rank()) : ndim;
        axes = axes == null ? Map.of() : axes;
    }
}
