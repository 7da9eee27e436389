package org.keratin.repositories.internal.read;

import org.apache.felix.utils.resource.ResourceImpl;

/** What a bundle in a repository provides and requires. Two of them are never equal. */
public final class BundleResource extends ResourceImpl {

    // The resolver keeps resources in maps; comparing all capabilities each time would be slow.
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
