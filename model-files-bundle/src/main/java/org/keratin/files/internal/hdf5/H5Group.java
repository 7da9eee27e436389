package org.keratin.files.internal.hdf5;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.links.ExternalLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A group of an HDF5 file. */
public final class H5Group {

    private final H5Context context;
    private final Group group;
    private final String path;
    private final List<Long> ancestors;

    private H5Group(H5Context context, Group group, String path, List<Long> ancestors) {
        this.context = context;
        this.group = group;
        this.path = path;
        this.ancestors = ancestors;
    }

    static H5Group root(HdfFile file, H5Context context) {
        long address = context.guard("", file::getAddress);
        return new H5Group(context, file, "", List.of(address));
    }

    /** Where it is: {@code layers/dense}; empty for the outermost. */
    public String path() {
        return path;
    }

    /** The names in it, in the file's order. A name may hold any character but {@code /}. */
    public List<String> names() {
        return List.copyOf(children().keySet());
    }

    /** What a name stands for, if it is there. */
    public Optional<H5Kind> kind(String name) {
        return Optional.ofNullable(children().get(name)).map(H5Group::kind);
    }

    private static H5Kind kind(Node node) {
        if (node.isLink()) {
            return node instanceof ExternalLink ? H5Kind.EXTERNAL_LINK : H5Kind.SOFT_LINK;
        }
        if (node instanceof Group) {
            return H5Kind.GROUP;
        }
        return node instanceof Dataset ? H5Kind.DATASET : H5Kind.DATATYPE;
    }

    /** The group of a name, if it is there and is one. */
    public Optional<H5Group> group(String name) {
        return followed(name)
                .filter(node -> node instanceof Group)
                .map(node -> inner(name, (Group) node));
    }

    private H5Group inner(String name, Group inner) {
        String innerPath = join(name);
        long address = context.guard(innerPath, inner::getAddress);
        if (ancestors.contains(address)) {
            throw context.refused(innerPath, "a group that holds itself", "groups without a cycle");
        }
        context.count(innerPath, ancestors.size());
        List<Long> chain = new ArrayList<>(ancestors);
        chain.add(address);
        return new H5Group(context, inner, innerPath, chain);
    }

    /** The dataset of a name, if it is there and is one. */
    public Optional<H5Dataset> dataset(String name) {
        return followed(name)
                .filter(node -> node instanceof Dataset)
                .map(
                        node -> {
                            context.count(join(name), ancestors.size());
                            return new H5Dataset(context, (Dataset) node, join(name));
                        });
    }

    /** An attribute, if it is there. */
    public Optional<H5Attribute> attribute(String name) {
        Attribute attribute = context.guard(path, () -> group.getAttributes().get(name));
        return Optional.ofNullable(attribute)
                .map(found -> new H5Attribute(context, found, join("@" + name)));
    }

    /** The names of the attributes. */
    public List<String> attributeNames() {
        return context.guard(path, () -> List.copyOf(group.getAttributes().keySet()));
    }

    private Optional<Node> followed(String name) {
        Node node = children().get(name);
        if (node != null && node.isLink()) {
            throw context.refused(
                    join(name),
                    kind(node) == H5Kind.EXTERNAL_LINK
                            ? "a link into another file"
                            : "a link to another name",
                    "a group or dataset");
        }
        return Optional.ofNullable(node);
    }

    private Map<String, Node> children() {
        return context.guard(path, group::getChildren);
    }

    private String join(String name) {
        return path.isEmpty() ? name : path + "/" + name;
    }
}
