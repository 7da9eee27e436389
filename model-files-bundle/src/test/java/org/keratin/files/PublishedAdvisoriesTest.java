package org.keratin.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.errors.MissingClassException;
import org.keratin.core.errors.UnsafeConfigException;

/** What Keras's published advisories describe, tried here: a test for each, under its number. */
class PublishedAdvisoriesTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();
    private static final ModelFiles FILES = ModelFiles.of(KERATIN);

    private static Path file(String name) throws URISyntaxException {
        return HostileFilesTest.folder().resolve(name);
    }

    private static Object deserialize(String name) throws IOException, URISyntaxException {
        return KERATIN.deserializer()
                .deserialize(KERATIN.json().read(Files.readString(file(name))));
    }

    /** Code in a Lambda layer runs when the model is loaded. */
    @Test
    void cve_2024_3660_theCodeOfALambdaNeverRuns() throws Exception {
        assertThatThrownBy(() -> FILES.load(file("73_lambda.keras")))
                .isInstanceOf(UnsafeConfigException.class)
                .hasMessageContaining("never runs");
        assertThatThrownBy(() -> deserialize("01_lambda_layer_bytecode.json"))
                .isInstanceOf(UnsafeConfigException.class);
    }

    /** A config names any module and function, which is imported and called. */
    @Test
    void cve_2025_1550_aConfigNamesNoFunctionOfAnyModule() {
        assertThatThrownBy(() -> deserialize("03_function_module_os.json"))
                .isInstanceOf(MissingClassException.class);
        assertThatThrownBy(() -> deserialize("36_initializer_function_builtins_eval.json"))
                .isInstanceOf(MissingClassException.class);
    }

    /** Functions within Keras itself fetch files. */
    @Test
    void cve_2025_8747_aConfigFetchesNoFile() {
        assertThatThrownBy(() -> deserialize("05_function_keras_get_file.json"))
                .isInstanceOf(MissingClassException.class)
                .hasMessageContaining("get_file");
    }

    /** The safe mode does not hold for HDF5 files. */
    @Test
    void cve_2025_9905_theCodeOfALambdaInHdf5NeverRuns() {
        assertThatThrownBy(() -> FILES.load(file("80_legacy_h5_lambda.h5")))
                .isInstanceOf(UnsafeConfigException.class)
                .hasMessageContaining("never runs");
    }

    /** A config switches the safe mode off before it uses that. */
    @Test
    void cve_2025_9906_aConfigCannotSwitchSafeModeOff() {
        assertThatThrownBy(() -> deserialize("06_enable_unsafe_deserialization.json"))
                .isInstanceOf(MissingClassException.class)
                .hasMessageContaining("enable_unsafe_deserialization");
    }

    /** The vocabulary of a lookup layer is read from any path or address. */
    @Test
    void cve_2025_12058_aVocabularyIsNeverReadFromAPath() {
        assertThatThrownBy(() -> deserialize("10_string_lookup_vocab_file.json"))
                .isInstanceOf(KeratinException.class)
                .hasMessageContaining("vocabulary");
        assertThatThrownBy(() -> deserialize("12_text_vectorization_vocab_file.json"))
                .isInstanceOf(KeratinException.class)
                .hasMessageContaining("vocabulary");
    }

    /** A dataset claims a shape that fills the memory. */
    @Test
    void cve_2026_0897_aShapeIsCheckedBeforeMemoryIsTaken() throws Exception {
        assertThat(FILES.inspect(file("54_h5_shape_bomb_8GiB.keras")).verdict())
                .isEqualTo(Inspection.Verdict.REFUSED);
        assertThatThrownBy(() -> FILES.load(file("54_h5_shape_bomb_8GiB.keras")))
                .isInstanceOf(KeratinException.class);
        assertThatThrownBy(() -> FILES.load(file("55_h5_shape_bomb_2GiB_below_floor.keras")))
                .isInstanceOf(KeratinException.class);
    }

    /** Links and datasets of HDF5 lead to other files of the machine. */
    @Test
    void cve_2026_1669_hdf5NeverLeadsToAnotherFile() {
        assertThatThrownBy(() -> FILES.load(file("53_h5_virtual_dataset.keras")))
                .isInstanceOf(KeratinException.class);
        assertThatThrownBy(() -> FILES.load(file("81_legacy_h5_external_link.h5")))
                .isInstanceOf(KeratinException.class);
    }

    /** A TFSMLayer runs a SavedModel that a path names. */
    @Test
    void cve_2026_1462_aTfsmLayerIsRefused() throws Exception {
        assertThatThrownBy(() -> deserialize("09_tfsm_layer_path.json"))
                .isInstanceOf(UnsafeConfigException.class);
        assertThat(FILES.inspect(file("09_tfsm_layer_path.json")).verdict())
                .isNotEqualTo(Inspection.Verdict.SAFE);
    }

    /** Names of layers lead out of the folder that weights are written to. */
    @Test
    void cve_2026_12479_namesOfLayersNeverBecomePaths() throws Exception {
        Path name = file("27_layer_name_traversal.json");
        assertThat(FILES.inspect(name).findings())
                .anyMatch(finding -> finding.contains("leads out of a folder"));
        assertThatThrownBy(() -> FILES.load(file("60_zip_slip_asset.keras")))
                .isInstanceOf(ModelFileException.class);
        assertThatThrownBy(() -> FILES.load(file("61_zip_absolute_asset.keras")))
                .isInstanceOf(ModelFileException.class);
    }

    /** A Lambda is made outside of a scope that says whether the mode is safe. */
    @Test
    void cve_2026_12481_safeModeHoldsUnlessItIsSwitchedOff() {
        assertThatThrownBy(() -> deserialize("02_bare_lambda_object.json"))
                .isInstanceOf(UnsafeConfigException.class);
        assertThatThrownBy(() -> deserialize("30_lambda_without_module_key.json"))
                .isInstanceOf(UnsafeConfigException.class);
        assertThatThrownBy(() -> deserialize("29_compile_config_lambda.json"))
                .isInstanceOf(UnsafeConfigException.class);
    }
}
