package org.keratin.files.internal.keras3;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.keratin.core.KerasJson;
import org.keratin.core.Limits;
import org.keratin.core.errors.LimitException;
import org.keratin.files.FileLimits;
import org.keratin.files.ModelFileException;
import org.keratin.files.internal.FileSource;
import org.keratin.files.internal.archive.MemberNames;
import org.keratin.files.internal.archive.ModelArchive;
import org.keratin.files.internal.hdf5.H5File;
import org.keratin.files.internal.weights.WeightNode;

/** The weights of a file, in one piece or several, which stay open until this is closed. */
public final class OpenWeights implements AutoCloseable {

    private final List<H5File> files = new ArrayList<>();
    private final WeightNode root = WeightNode.root();

    private OpenWeights() {}

    /**
     * The weights in a {@code .keras} file; {@link ModelArchive#check} must be called before one
     * that was read is used.
     */
    static OpenWeights of(ModelArchive archive, KerasJson json) {
        OpenWeights open = new OpenWeights();
        String name = archive.name();
        var h5 = archive.early(ModelArchive.WEIGHTS_H5);
        if (h5.isPresent()) {
            open.add(h5.get(), name + "!/" + ModelArchive.WEIGHTS_H5, archive.limits());
        } else if (archive.names().contains(ModelArchive.WEIGHTS_NPZ)) {
            NpzWeights.read(
                    archive.bytes(ModelArchive.WEIGHTS_NPZ).orElseThrow(),
                    name + "!/" + ModelArchive.WEIGHTS_NPZ,
                    archive.limits(),
                    open.root);
        } else if (archive.names().contains(ModelArchive.WEIGHTS_SHARDS)) {
            String list = archive.text(ModelArchive.WEIGHTS_SHARDS).orElseThrow();
            open.addShards(
                    name + "!/" + ModelArchive.WEIGHTS_SHARDS,
                    json.read(list),
                    archive.limits(),
                    shard -> archive.bytes(shard).orElseThrow(() -> missing(name, shard)));
        } else {
            throw ModelFileException.expected(
                    name,
                    "",
                    "weights (" + ModelArchive.WEIGHTS_H5 + ")",
                    archive.names(),
                    "save the model again with its weights");
        }
        return open;
    }

    /** The weights in a file of weights. */
    static OpenWeights of(FileSource source, KerasJson json, FileLimits limits) {
        OpenWeights open = new OpenWeights();
        switch (source.format()) {
            case WEIGHTS_NPZ -> NpzWeights.read(source.buffer(), source.name(), limits, open.root);
            case WEIGHTS_SHARDS -> open.addShards(source, json, limits);
            default -> {
                H5File file = H5File.open(source, limits);
                open.add(file);
            }
        }
        return open;
    }

    private void addShards(FileSource list, KerasJson json, FileLimits limits) {
        String text =
                new String(
                        list.allBytes(Limits.DEFAULT.characters()),
                        java.nio.charset.StandardCharsets.UTF_8);
        addShards(
                list.name(),
                json.read(text),
                limits,
                shard -> {
                    if (list.path() == null) {
                        throw missing(list.name(), shard);
                    }
                    return FileSource.of(list.path().resolveSibling(shard)).buffer();
                });
    }

    private void addShards(
            String name, Object list, FileLimits limits, Function<String, ByteBuffer> shards) {
        Set<String> names = new LinkedHashSet<>();
        if (list instanceof Map<?, ?> dict && dict.get("weight_map") instanceof Map<?, ?> map) {
            map.values().forEach(value -> collect(value, names));
        }
        if (names.size() > limits.members()) {
            throw new LimitException(name + ": expected at most " + limits.members() + " pieces");
        }
        for (String shard : names) {
            MemberNames.check(name, shard);
            if (shard.indexOf('/') >= 0 || shard.indexOf('\\') >= 0) {
                throw ModelFileException.expected(
                        name, shard, "a file beside the list", "a path", "do not trust this file");
            }
            add(shards.apply(shard), name + "!/" + shard, limits);
        }
    }

    private static void collect(Object value, Set<String> names) {
        if (value instanceof String text) {
            names.add(text);
        } else if (value instanceof List<?> list) {
            list.forEach(item -> collect(item, names));
        }
    }

    private static ModelFileException missing(String name, String shard) {
        return ModelFileException.expected(
                name, shard, "a piece of the weights", "none", "put it beside the list");
    }

    private void add(ByteBuffer bytes, String name, FileLimits limits) {
        add(H5File.open(bytes, name, limits));
    }

    private void add(H5File file) {
        files.add(file);
        Hdf5Weights.read(file.root(), root);
    }

    /** The groups. */
    public WeightNode root() {
        return root;
    }

    @Override
    public void close() {
        files.forEach(H5File::close);
    }
}
