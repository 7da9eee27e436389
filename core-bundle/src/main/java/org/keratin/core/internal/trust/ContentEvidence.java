package org.keratin.core.internal.trust;

import java.io.IOException;

/** What the files of a bundle tell, read once. For one thread. */
final class ContentEvidence implements Evidence {

    private final String name;
    private final String version;
    private final Content content;
    private String digest;
    private Signatures signatures;

    ContentEvidence(String name, String version, Content content) {
        this.name = name;
        this.version = version;
        this.content = content;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String digest() throws IOException {
        if (digest == null) {
            digest = Hashes.of(content);
        }
        return digest;
    }

    @Override
    public Signatures signatures() throws IOException {
        if (signatures == null) {
            signatures = Signatures.of(content);
        }
        return signatures;
    }
}
