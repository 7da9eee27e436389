package org.keratin.files.internal.inspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.keratin.core.DeserializeOptions;
import org.keratin.core.FileOrigin;
import org.keratin.core.catalogue.ConfigSurvey;
import org.keratin.core.catalogue.Provider;
import org.keratin.core.errors.KeratinException;
import org.keratin.files.ClassUse;
import org.keratin.files.FileFormat;
import org.keratin.files.FileLimits;
import org.keratin.files.Inspection;
import org.keratin.files.Inspection.Verdict;
import org.keratin.files.LambdaUse;
import org.keratin.files.WeightEntry;
import org.keratin.files.internal.FileServices;
import org.keratin.files.internal.FileSource;
import org.keratin.files.internal.FormatReader;
import org.keratin.files.internal.ModelText;

/**
 * Looks at files without making any object: reads the config and the list of weights under the
 * limits, and looks names up. What cannot be read is a finding, not an error.
 */
public final class Inspector {

    /** The bundle whose classes are Keras's own. */
    private static final String BUILT_IN = "org.keratin.keras";

    /** Bytes. */
    private static final int SMALLEST_ELEMENT = 1;

    private final FileServices services;
    private final Function<FileFormat, FormatReader> readers;

    /** Makes one on these services. */
    public Inspector(FileServices services, Function<FileFormat, FormatReader> readers) {
        this.services = services;
        this.readers = readers;
    }

    /** Says what a file is. */
    public Inspection inspect(FileSource source, FileLimits limits) {
        FileFormat format = source.format();
        if (!format.holdsModel() && !format.holdsWeights()) {
            return nothing(format);
        }
        List<String> findings = new ArrayList<>();
        Optional<ModelText> text =
                format.holdsModel()
                        ? attempt(() -> readers.apply(format).text(source, limits), findings)
                        : Optional.empty();
        text.ifPresent(read -> findings.addAll(read.findings()));
        Optional<ConfigSurvey> survey =
                text.map(read -> services.catalogue().survey(read.config()));
        text.ifPresent(read -> findings.addAll(ConfigOddities.of(read.config())));
        survey.ifPresent(read -> addRefusals(read, findings));
        boolean complete = survey.filter(read -> read.missing().isEmpty()).isPresent();
        if (complete && findings.isEmpty()) {
            text.ifPresent(read -> attempt(() -> checked(read), findings));
        }
        List<WeightEntry> weights =
                format.holdsWeights()
                        ? attempt(() -> readers.apply(format).weights(source, limits), findings)
                                .orElse(List.of())
                        : List.of();
        addClaims(weights, source, limits, findings);
        return new Inspection(
                format,
                text.map(ModelText::kerasVersion).orElse(null),
                survey.map(Inspector::classes).orElse(List.of()),
                survey.map(Inspector::lambdas).orElse(List.of()),
                weights,
                findings,
                verdict(survey, findings));
    }

    private static Inspection nothing(FileFormat format) {
        return new Inspection(
                format,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(format.describe()),
                Verdict.NOT_A_MODEL);
    }

    private interface Attempt<T> {
        T run();
    }

    private static <T> Optional<T> attempt(Attempt<T> reading, List<String> findings) {
        try {
            return Optional.of(reading.run());
        } catch (KeratinException e) {
            findings.add(e.getMessage());
            return Optional.empty();
        }
    }

    /** The config's values, checked as loading checks them before it makes anything. */
    private ModelText checked(ModelText text) {
        Object config = text.config();
        if (config instanceof Map<?, ?> dict && dict.containsKey("compile_config")) {
            Map<Object, Object> alone = new LinkedHashMap<>(dict);
            alone.remove("compile_config"); // what it lacks is no reason not to load the model
            config = alone;
        }
        services.deserializer()
                .check(
                        config,
                        DeserializeOptions.DEFAULT.withWrittenBy(
                                new FileOrigin(text.kerasVersion(), null)));
        return text;
    }

    /** Tells when weights claim to be much larger than the file could hold. */
    private static void addClaims(
            List<WeightEntry> weights,
            FileSource source,
            FileLimits limits,
            List<String> findings) {
        double claimed = 0;
        for (WeightEntry weight : weights) {
            claimed += (double) weight.shape().elements() * SMALLEST_ELEMENT;
        }
        double most = Math.max(1 << 20, (double) source.size() * limits.ratio());
        if (!source.isFolder() && source.format() != FileFormat.TFJS && claimed > most) {
            findings.add(
                    String.format(
                            Locale.ROOT,
                            "the weights claim %.0f bytes at least, in a file of %d; to do: do not"
                                    + " trust the file",
                            claimed,
                            source.size()));
        }
    }

    private static void addRefusals(ConfigSurvey survey, List<String> findings) {
        for (ConfigSurvey.LambdaUse lambda : survey.lambdas()) {
            findings.add(
                    lambda.path()
                            + ": Python code, which never runs here (SHA-256 "
                            + lambda.sha256()
                            + "); to do: register a substitute for "
                            + lambda.layer().map(name -> "the layer " + name).orElse("its hash"));
        }
    }

    private static Verdict verdict(Optional<ConfigSurvey> survey, List<String> findings) {
        if (!findings.isEmpty()) {
            return Verdict.REFUSED;
        }
        return survey.filter(read -> !read.missing().isEmpty()).isPresent()
                ? Verdict.NEEDS_CLASSES
                : Verdict.SAFE;
    }

    private static List<ClassUse> classes(ConfigSurvey survey) {
        return survey.classes().stream()
                .map(use -> new ClassUse(use.name(), use.count(), status(use.provider())))
                .toList();
    }

    private static ClassUse.Status status(Optional<Provider> provider) {
        if (provider.isEmpty()) {
            return ClassUse.Status.MISSING;
        }
        return provider.get().bundle().equals(BUILT_IN)
                ? ClassUse.Status.BUILT_IN
                : ClassUse.Status.REGISTERED;
    }

    private static List<LambdaUse> lambdas(ConfigSurvey survey) {
        return survey.lambdas().stream()
                .map(use -> new LambdaUse(use.path(), use.sha256()))
                .toList();
    }
}
