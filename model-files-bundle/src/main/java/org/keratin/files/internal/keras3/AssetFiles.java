package org.keratin.files.internal.keras3;

import java.util.Arrays;
import org.keratin.files.internal.archive.ModelArchive;
import org.keratin.files.internal.weights.WeightNode;

/** Hangs the files that layers keep into the tree of their groups. */
final class AssetFiles {

    private AssetFiles() {}

    static void add(ModelArchive archive, WeightNode root) {
        for (String member : archive.names()) {
            if (member.startsWith(ModelArchive.ASSETS)) {
                String[] parts = member.substring(ModelArchive.ASSETS.length()).split("/");
                int last = parts.length - 1;
                root.make(Arrays.copyOf(parts, last))
                        .assets()
                        .put(parts[last], () -> archive.array(member));
            }
        }
    }
}
