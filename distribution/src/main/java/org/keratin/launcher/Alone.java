package org.keratin.launcher;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.errors.KeratinException;
import org.keratin.shell.ConfigText;
import org.keratin.tensor.TensorException;

/**
 * {@code keratin deserialize FILE} without a container: {@code bin/keratin} takes this where a
 * command has no plug-ins, so that nothing can come or go.
 *
 * <p>The same classes of the same jars, on a plain class path: the JVM's archive of loaded classes
 * cannot hold those of bundles, and a framework that lives for one answer takes longer than the
 * answer. This class is the only one of the launcher that sees the runtime.
 */
final class Alone {

    private static final int BUFFER = 1 << 16;

    private Alone() {}

    /** Runs it and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        PrintStream out = buffered(FileDescriptor.out);
        int code = deserialize(arguments[1], out, new PrintWriter(buffered(FileDescriptor.err)));
        System.exit(code);
    }

    private static PrintStream buffered(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER),
                false,
                StandardCharsets.UTF_8);
    }

    /** Shows what the config in {@code file} turns into, and says with which code to end. */
    static int deserialize(String file, PrintStream out, PrintWriter err) {
        try {
            KeratinRuntime keratin = KeratinRuntime.create();
            new ConfigText(keratin.deserializer(), keratin.serializer(), keratin.json())
                    .deserialize(path(file), out);
            return ExitCode.DONE;
        } catch (TensorException e) {
            return new Failure(new KeratinException(e.getMessage(), e)).report(err);
        } catch (RuntimeException e) {
            return new Failure(e).report(err);
        } finally {
            out.flush();
        }
    }

    private static Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new KeratinException(file + ": expected a path", e);
        }
    }
}
