package org.keratin.fuzzing;

import java.io.ByteArrayInputStream;
import org.keratin.core.DeserializeOptions;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.Limits;
import org.keratin.core.errors.KeratinException;
import org.keratin.files.FileLimits;
import org.keratin.files.LoadOptions;
import org.keratin.files.ModelFiles;
import org.keratin.tensor.TensorException;

/** What is fuzzed: the doors through which bytes of others come in. */
final class Targets {

    /** Small, so that a run finds what is wrong before it is out of memory. */
    private static final Limits LIMITS = new Limits(200, 1 << 20, 4300, 10_000, 1 << 20);

    private static final FileLimits FILE_LIMITS =
            FileLimits.DEFAULT
                    .withBytes(1 << 24, 1 << 24)
                    .withCounts(1_000, 10_000, 1_000, 1 << 20);
    private static final KeratinRuntime KERATIN = KeratinRuntime.create();
    private static final ModelFiles FILES = ModelFiles.of(KERATIN);

    private Targets() {}

    /** Reads a text, makes what it describes and writes it again. */
    static void config(String text) {
        try {
            Object config = KERATIN.json().read(new java.io.StringReader(text), LIMITS);
            KERATIN.catalogue().survey(config);
            Object made =
                    KERATIN.deserializer()
                            .deserialize(config, DeserializeOptions.DEFAULT.withLimits(LIMITS))
                            .object();
            KERATIN.serializer().serialize(made);
        } catch (KeratinException | TensorException e) {
            // What comes out of wrong input.
            return;
        }
    }

    /** Loads a file of whatever kind. */
    static void file(byte[] bytes) {
        try {
            FILES.load(
                    new ByteArrayInputStream(bytes),
                    "fuzzed",
                    LoadOptions.DEFAULT
                            .withLimits(FILE_LIMITS)
                            .withDeserialize(DeserializeOptions.DEFAULT.withLimits(LIMITS)));
        } catch (KeratinException | TensorException e) {
            // What comes out of wrong input.
            return;
        }
    }
}
