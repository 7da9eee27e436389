package org.keratin.tensor;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The operations of {@code keras.ops}, under their names in camel case ({@code
 * keras.ops.expand_dims} is {@code expandDims}), with their parameters in their order, on a back
 * end.
 *
 * <p>Operands are promoted as Keras promotes them; a {@code double} or {@code int} beside a tensor
 * is weak, as a Python number is: it takes the tensor's dtype ({@code int32} tensor and {@code
 * double} give float32). Axes may be negative. The methods stand in the interfaces that this one
 * joins, a family each; they are composed of {@link Primitives}, and a back end may override any of
 * them with something faster that gives the same answer.
 */
@ProviderType
public interface Ops
        extends Primitives,
                PromotionOps,
                ElementwiseOps,
                ArithmeticOps,
                ComparisonOps,
                RealOps,
                BitwiseOps,
                ShapeOps,
                StackOps,
                CreationOps,
                ReductionOps,
                StatisticsOps,
                CumulativeOps,
                NanOps,
                IndexOps,
                SegmentOps,
                PatchOps,
                ProductOps,
                DecompositionOps,
                LinalgOps,
                ActivationOps,
                ConvolutionOps,
                SeriesOps,
                WindowOps,
                SpectralOps,
                NormalizationOps,
                NnOps,
                RecurrentOps,
                RandomOps,
                ImageOps {}
