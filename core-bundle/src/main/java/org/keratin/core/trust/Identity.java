package org.keratin.core.trust;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.internal.trust.Identities;

/**
 * What the rules of a trust policy can ask of a bundle.
 *
 * @param name its symbolic name
 * @param version its version
 * @param digest the SHA-256 of its files, in hexadecimal. In the order of their names, each file
 *     counts with the length of its name (4 bytes, highest first), the name in UTF-8 and the
 *     SHA-256 of its content. How the jar was packed does not count
 * @param signers the SHA-256 fingerprints, in hexadecimal, of the certificates whose holders signed
 *     every file of it
 * @param unsigned why nobody did, if nobody did: the first file that is not signed, or was changed
 *     afterwards
 */
public record Identity(
        String name,
        String version,
        String digest,
        List<String> signers,
        Optional<String> unsigned) {

    /** Takes a copy of the list. */
    public Identity {
        signers = List.copyOf(signers);
    }

    /**
     * That of a bundle in a file.
     *
     * @throws KeratinException if the file is no bundle, or too large to be checked: over 256 MB
     *     unpacked, or 65,536 files
     */
    public static Identity ofJar(Path jar) {
        return Identities.ofJar(jar);
    }
}
