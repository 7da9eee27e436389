package org.keratin.core.internal.trust;

import java.io.IOException;

/** What is known of one bundle; what takes work is found out when a rule asks. */
interface Evidence {

    /** Its symbolic name. */
    String name();

    /** Its version. */
    String version();

    /** The SHA-256 of its files. */
    String digest() throws IOException;

    /** Who signed it. */
    Signatures signatures() throws IOException;
}
