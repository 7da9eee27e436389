package org.keratin.files.internal.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.models.Model;
import org.keratin.files.ClassUse;
import org.keratin.files.FileFormat;
import org.keratin.files.FileLimits;
import org.keratin.files.Inspection;
import org.keratin.files.Inspection.Verdict;
import org.keratin.files.LoadOptions;
import org.keratin.files.LoadedModel;
import org.keratin.files.ModelFileException;
import org.keratin.files.WeightEntry;
import org.keratin.files.WeightsReport;
import org.keratin.files.internal.FileServices;
import org.keratin.files.internal.FileSource;
import org.keratin.files.internal.FormatReader;
import org.keratin.files.internal.ModelText;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;

/** What is made of what the readers say. */
class InspectorTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();

    private String config =
            "{\"class_name\": \"Dense\", \"module\": \"keras.layers\", \"config\": {\"name\": \"d\", \"units\": 3}}";
    private KeratinException weightsFailure;
    private Shape shape = Shape.of(2, 3);

    private final FormatReader reader =
            new FormatReader() {
                @Override
                public ModelText text(FileSource source, FileLimits limits) {
                    return new ModelText(KERATIN.json().read(config), "3.9.0", List.of());
                }

                @Override
                public LoadedModel load(FileSource source, LoadOptions options) {
                    throw new AssertionError("an inspection makes no object");
                }

                @Override
                public WeightsReport loadWeights(
                        Model model, FileSource source, LoadOptions options) {
                    throw new AssertionError("an inspection reads no weights");
                }

                @Override
                public List<WeightEntry> weights(FileSource source, FileLimits limits) {
                    if (weightsFailure != null) {
                        throw weightsFailure;
                    }
                    return List.of(new WeightEntry("vars/0", DType.FLOAT32, shape));
                }
            };

    private Inspection inspect(FileFormat format) {
        FileServices services =
                new FileServices(
                        KERATIN.deserializer(),
                        KERATIN.serializer(),
                        KERATIN.json(),
                        KERATIN.catalogue());
        return new Inspector(services, any -> reader)
                .inspect(
                        new FileSource("a.keras", null, ByteBuffer.allocate(8), format),
                        FileLimits.DEFAULT);
    }

    @Test
    void aFileOfBuiltInClassesIsSafe() {
        Inspection inspection = inspect(FileFormat.KERAS);
        assertThat(inspection.verdict()).isEqualTo(Verdict.SAFE);
        assertThat(inspection.kerasVersion()).isEqualTo("3.9.0");
        assertThat(inspection.classes())
                .containsExactly(new ClassUse("keras.layers.Dense", 1, ClassUse.Status.BUILT_IN));
        assertThat(inspection.weights()).hasSize(1);
    }

    @Test
    void aMissingClassIsNamed() {
        config =
                "{\"class_name\": \"X\", \"registered_name\": \"acme>X\", \"module\": \"acme\", \"config\": {}}";
        Inspection inspection = inspect(FileFormat.KERAS);
        assertThat(inspection.verdict()).isEqualTo(Verdict.NEEDS_CLASSES);
        assertThat(inspection.classes())
                .containsExactly(new ClassUse("acme>X", 1, ClassUse.Status.MISSING));
    }

    @Test
    void codeIsRefusedAndToldByItsHash() {
        config =
                "{\"class_name\": \"Lambda\", \"module\": \"keras.layers\", \"config\": {\"name\": \"l\","
                        + " \"function\": {\"class_name\": \"__lambda__\", \"config\": {\"code\": \"YWJj\"}}}}";
        Inspection inspection = inspect(FileFormat.KERAS);
        assertThat(inspection.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(inspection.lambdas()).hasSize(1);
        assertThat(inspection.findings().get(0))
                .contains("never runs", inspection.lambdas().get(0).sha256());
    }

    @Test
    void aValueThatNoLoadingTakesIsAFinding() {
        config = config.replace("3}", "-3}");
        Inspection inspection = inspect(FileFormat.KERAS);
        assertThat(inspection.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(inspection.findings().get(0)).contains("$.config.units");
    }

    @Test
    void weightsThatClaimMoreThanTheFileCouldHoldAreAFinding() {
        shape = Shape.of(1 << 20, 1 << 10);
        Inspection inspection = inspect(FileFormat.KERAS);
        assertThat(inspection.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(inspection.findings().get(0)).contains("1073741824 bytes at least");
    }

    @Test
    void whatCannotBeReadIsAFinding() {
        weightsFailure = new ModelFileException("a.keras", "model.weights.h5", "a soft link");
        Inspection inspection = inspect(FileFormat.KERAS);
        assertThat(inspection.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(inspection.findings()).containsExactly("a.keras!/model.weights.h5: a soft link");
        assertThat(inspection.classes()).hasSize(1);
    }

    @Test
    void aFileOfAnotherKindIsNamedAndNotRead() {
        Inspection inspection = inspect(FileFormat.PICKLE);
        assertThat(inspection.verdict()).isEqualTo(Verdict.NOT_A_MODEL);
        assertThat(inspection.findings().get(0)).contains("pickle");
    }
}
