package org.keratin.shell;

import java.io.PrintStream;
import java.nio.file.Path;
import org.keratin.core.DeserializeOptions;
import org.keratin.core.Deserialized;
import org.keratin.core.KerasDeserializer;
import org.keratin.core.KerasJson;
import org.keratin.core.KerasSerializer;
import org.keratin.shell.internal.ConfigFile;
import org.keratin.shell.internal.ConfigTree;
import org.keratin.shell.internal.Rewrites;

/** Prints what a config turns into. */
public final class ConfigText {

    private final KerasDeserializer deserializer;
    private final KerasSerializer serializer;
    private final KerasJson json;

    /** Makes one. */
    public ConfigText(KerasDeserializer deserializer, KerasSerializer serializer, KerasJson json) {
        this.deserializer = deserializer;
        this.serializer = serializer;
        this.json = json;
    }

    /**
     * Makes the object that a file's config describes, prints it as a tree, and what its dialect
     * said otherwise.
     *
     * @param file JSON, or a {@code .keras} file, of which {@code config.json} alone is read
     * @throws org.keratin.core.errors.KeratinException if the file cannot be read, or its config
     *     describes nothing that can be made
     */
    public void deserialize(Path file, PrintStream out) {
        Object config = new ConfigFile(file).read(json);
        Deserialized made = deserializer.deserialize(config, DeserializeOptions.DEFAULT);
        // What came out, not what went in: defaults and all.
        new ConfigTree(out).print(serializer.serialize(made.object()));
        Rewrites.print(made.rewrites(), out);
    }
}
