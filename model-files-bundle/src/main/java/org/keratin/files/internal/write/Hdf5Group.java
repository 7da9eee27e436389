package org.keratin.files.internal.write;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A group that is to be written: what is in it, by name. */
final class Hdf5Group implements Hdf5Object {

    private final Map<String, Hdf5Object> children = new LinkedHashMap<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();

    /** The group at {@code path}, parts parted by slashes; it is made where it is not there. */
    Hdf5Group group(String path) {
        Hdf5Group group = this;
        for (String part : path.split("/")) {
            if (!part.isEmpty()) {
                group = (Hdf5Group) group.children.computeIfAbsent(part, name -> new Hdf5Group());
            }
        }
        return group;
    }

    void put(String name, Hdf5Dataset dataset) {
        children.put(name, dataset);
    }

    void attribute(String name, String value) {
        attributes.put(name, value);
    }

    Map<String, Hdf5Object> children() {
        return Collections.unmodifiableMap(children);
    }

    @Override
    public ObjectHeader header(Hdf5Layout layout) {
        Map<String, Long> addresses = new LinkedHashMap<>();
        children.forEach((name, child) -> addresses.put(name, layout.address(child)));
        return ObjectHeader.ofGroup(addresses).attributes(attributes);
    }
}
