package org.keratin.shell;

import java.io.PrintStream;
import java.nio.file.Path;
import org.keratin.core.trust.Identity;

/** Prints who a bundle in a file is, as the rules of a trust policy write it. */
public final class IdentityText {

    /**
     * Prints name and version, the digest of the files, and each signer.
     *
     * @throws org.keratin.core.errors.KeratinException if the file is no bundle
     */
    public void digest(Path jar, PrintStream out) {
        Identity identity = Identity.ofJar(jar);
        out.println("name=" + identity.name() + " version=" + identity.version());
        out.println("digest=" + identity.digest());
        identity.signers().forEach(signer -> out.println("signer=" + signer));
        identity.unsigned().ifPresent(problem -> out.println("# no signer: " + problem));
    }
}
