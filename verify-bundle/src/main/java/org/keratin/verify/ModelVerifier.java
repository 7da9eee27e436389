package org.keratin.verify;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.keratin.core.Arguments;
import org.keratin.core.KerasJson;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.models.Model;
import org.keratin.verify.internal.Comparison;
import org.keratin.verify.internal.Failures;
import org.keratin.verify.internal.ModelAnswers;

/**
 * Verifies model files: one passes when it loads and, where inputs and outputs were recorded, gives
 * those outputs.
 *
 * <p>They are looked for in {@code FILE.json}, then in the file whose name ends in {@code .json}
 * instead: a dict of {@code inputs} and {@code outputs}, and perhaps a {@code tolerance} t, which
 * allows t + t |x| instead of 1e-4 + 1e-3 |x|. A file that holds no model is skipped. No model is
 * held for longer than it takes to verify it.
 */
public final class ModelVerifier {

    private final ModelSource source;
    private final KerasJson json;

    /** Makes one that opens files through {@code source}. */
    public ModelVerifier(ModelSource source, KerasJson json) {
        this.source = source;
        this.json = json;
    }

    /** Whether {@code path} is a folder that is a model by itself. */
    boolean isModel(Path path) {
        return source.holdsNoModel(path).isEmpty();
    }

    /** Verifies one file; its result is named by its path. */
    public CaseResult verify(Path file) {
        String id = file.toString();
        // What a class does while it is made or called is no reason to end the run.
        try {
            Optional<String> none = source.holdsNoModel(file);
            if (none.isPresent()) {
                return CaseResult.skipped(id, none.get());
            }
            List<String> differences = differences(file);
            return differences.isEmpty()
                    ? CaseResult.passed(id)
                    : CaseResult.failed(id, String.join("\n", differences));
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            return CaseResult.failed(id, Failures.describe(e));
        }
    }

    private List<String> differences(Path file) {
        Model model = source.load(file);
        Optional<ModelAnswers> recorded = ModelAnswers.find(file, json);
        if (recorded.isEmpty()) {
            return List.of();
        }
        ModelAnswers answers = recorded.get();
        Object found = model.apply(Arguments.of(answers.inputs()), CallContext.inference());
        List<String> findings =
                Comparison.ofModel("outputs", answers.outputs(), found, answers.tolerance());
        return findings.isEmpty() ? comparePlanned(model, answers) : findings;
    }

    /** What the plan answers, which the model makes at the second call. */
    private static List<String> comparePlanned(Model model, ModelAnswers answers) {
        Object planned = null;
        try {
            for (int i = 0; i < 3; i++) {
                planned = model.predict(answers.inputs(), Integer.MAX_VALUE);
            }
        } catch (ShapeException e) {
            return List.of(); // It was recorded with what are no samples: predict takes these only.
        }
        return Comparison.ofModel(
                "planned outputs", answers.outputs(), planned, answers.tolerance());
    }
}
