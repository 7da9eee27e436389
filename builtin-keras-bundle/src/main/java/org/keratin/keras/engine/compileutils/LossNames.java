package org.keratin.keras.engine.compileutils;

import java.util.List;
import java.util.Map;
import org.keratin.core.KerasFunction;
import org.keratin.core.catalogue.ClassFactory;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.losses.Loss;
import org.keratin.core.losses.LossFunction;
import org.keratin.keras.internal.LossTable;
import org.keratin.keras.losses.BinaryCrossentropy;
import org.keratin.keras.losses.BinaryFocalCrossentropy;
import org.keratin.keras.losses.CTC;
import org.keratin.keras.losses.CategoricalCrossentropy;
import org.keratin.keras.losses.CategoricalFocalCrossentropy;
import org.keratin.keras.losses.CategoricalGeneralizedCrossEntropy;
import org.keratin.keras.losses.CategoricalHinge;
import org.keratin.keras.losses.Circle;
import org.keratin.keras.losses.CosineSimilarity;
import org.keratin.keras.losses.Dice;
import org.keratin.keras.losses.Hinge;
import org.keratin.keras.losses.Huber;
import org.keratin.keras.losses.KLDivergence;
import org.keratin.keras.losses.LogCosh;
import org.keratin.keras.losses.MeanAbsoluteError;
import org.keratin.keras.losses.MeanAbsolutePercentageError;
import org.keratin.keras.losses.MeanSquaredError;
import org.keratin.keras.losses.MeanSquaredLogarithmicError;
import org.keratin.keras.losses.Poisson;
import org.keratin.keras.losses.SparseCategoricalCrossentropy;
import org.keratin.keras.losses.SquaredHinge;
import org.keratin.keras.losses.Tversky;
import org.keratin.tensor.Tensor;

/** The losses that identifiers, functions and objects stand for ({@code keras.losses.get}). */
final class LossNames {

    private static final Identifiers<KerasFunction> FUNCTIONS =
            Identifiers.ofFunctions(new LossTable());
    private static final Identifiers<Class<? extends Loss>> CLASSES =
            Identifiers.ofClasses(
                    List.of(
                            BinaryCrossentropy.class,
                            BinaryFocalCrossentropy.class,
                            CTC.class,
                            CategoricalCrossentropy.class,
                            CategoricalFocalCrossentropy.class,
                            CategoricalGeneralizedCrossEntropy.class,
                            CategoricalHinge.class,
                            Circle.class,
                            CosineSimilarity.class,
                            Dice.class,
                            Hinge.class,
                            Huber.class,
                            KLDivergence.class,
                            LogCosh.class,
                            MeanAbsoluteError.class,
                            MeanAbsolutePercentageError.class,
                            MeanSquaredError.class,
                            MeanSquaredLogarithmicError.class,
                            Poisson.class,
                            SparseCategoricalCrossentropy.class,
                            SquaredHinge.class,
                            Tversky.class));

    private LossNames() {}

    /** The loss that {@code given} stands for; {@code null} for none. */
    static Loss find(Object given, Tensor yTrue, Tensor yPred) {
        if (given == null || given instanceof Loss) {
            return (Loss) given;
        }
        if (given instanceof LossFunction function) {
            return new NamedLoss(function.objectName().className(), function);
        }
        if (given instanceof String identifier) {
            String resolved = Choice.resolve(identifier, yTrue, yPred);
            if (FUNCTIONS.get(resolved) instanceof LossFunction function) {
                return new NamedLoss(identifier, function);
            }
            Class<? extends Loss> type = CLASSES.get(resolved);
            if (type != null) {
                return (Loss) ClassFactory.of(type).create(Map.of());
            }
        }
        throw ConfigException.expected(
                "losses", "losses, loss functions or their identifiers", given);
    }
}
