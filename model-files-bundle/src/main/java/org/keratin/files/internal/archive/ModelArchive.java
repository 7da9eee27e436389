package org.keratin.files.internal.archive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedSet;
import org.keratin.core.errors.LimitException;
import org.keratin.files.FileLimits;
import org.keratin.files.ModelFileException;
import org.keratin.files.internal.FileSource;

/** The members of a {@code .keras} file, packed or not. Nothing is ever written to disk. */
public interface ModelArchive extends AutoCloseable {

    /** What the model is. */
    String CONFIG = "config.json";

    /** Who wrote it. */
    String METADATA = "metadata.json";

    /** The weights, in the order in which they are looked for. */
    String WEIGHTS_H5 = "model.weights.h5";

    /** The weights as NumPy arrays. */
    String WEIGHTS_NPZ = "model.weights.npz";

    /** The list of weights in several pieces. */
    String WEIGHTS_SHARDS = "model.weights.json";

    /** In front of the names of files that layers keep. */
    String ASSETS = "assets/";

    /** What errors call it. */
    String name();

    /** The names of all members that are files. */
    SortedSet<String> names();

    /**
     * The bytes of a member, mapped where they are if they are not packed.
     *
     * @throws ModelFileException if they are not what the archive says of them
     */
    Optional<ByteBuffer> bytes(String member);

    /**
     * The bytes of a member while its checksum is still being compared, in the background: nothing
     * that is read of them may be used before {@link #check}. Asking for a member early, and again
     * when it is needed, lets other work be done meanwhile.
     */
    default Optional<ByteBuffer> early(String member) {
        return bytes(member);
    }

    /**
     * Waits for the checksums of the members that were taken {@link #early}.
     *
     * @throws ModelFileException if one is another than the archive says
     */
    default void check() {
        // All members were checked when they were read.
    }

    /** The limits that it was opened under. */
    FileLimits limits();

    @Override
    void close();

    /** A member as text; a mark of the byte order in front is left out. */
    default Optional<String> text(String member) {
        return bytes(member)
                .map(
                        bytes -> {
                            String text = StandardCharsets.UTF_8.decode(bytes).toString();
                            return text.startsWith("\uFEFF") ? text.substring(1) : text;
                        });
    }

    /** A member that layers keep, which has to fit an array. */
    default byte[] array(String member) {
        ByteBuffer bytes =
                bytes(member)
                        .orElseThrow(() -> new ModelFileException(name(), member, "is not there"));
        byte[] array = new byte[bytes.remaining()];
        bytes.get(array);
        return array;
    }

    /** Opens a {@code .keras} file or its unpacked folder. */
    static ModelArchive open(FileSource source, FileLimits limits) {
        return source.isFolder()
                ? new FolderArchive(source.name(), source.path(), limits)
                : ZipArchive.open(source, limits);
    }

    /** Opens any zip, such as an {@code .npz}, that lies in memory. */
    static ModelArchive zip(ByteBuffer bytes, String name, FileLimits limits) {
        return ZipArchive.open(new Bytes.Memory(bytes), name, limits);
    }

    /** The error for a size over a limit. */
    static LimitException tooLarge(String what, String limit, long most, long found) {
        return new LimitException(
                what
                        + ": expected at most "
                        + most
                        + " bytes, found "
                        + found
                        + "; to do: raise FileLimits."
                        + limit
                        + " if the file is trusted");
    }
}
