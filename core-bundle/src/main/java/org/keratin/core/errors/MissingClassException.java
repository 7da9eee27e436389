package org.keratin.core.errors;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Thrown when a config names classes or functions that nobody publishes: all of them at once,
 * before anything is made.
 */
public final class MissingClassException extends KeratinException {

    private static final long serialVersionUID = 1L;

    // A list of records that are not serializable: whoever reads the exception back has its
    // message.
    private final transient List<Missing> missing;

    /**
     * One name that nobody publishes.
     *
     * @param path where the config asks for it
     * @param name the name
     * @param askedForBy the object that needs it, if it is a part of one
     * @param nearest the published name that is most like it, if one is
     * @param lastSeen which bundle provided it and when it left, if one did
     * @param refusal which versions were asked for and which are there, if somebody provides it in
     *     other versions only
     * @param untrusted which bundle offers it and is not trusted, and why, if one does
     */
    public record Missing(
            String path,
            String name,
            Optional<String> askedForBy,
            Optional<String> nearest,
            Optional<String> lastSeen,
            Optional<String> refusal,
            Optional<String> untrusted) {

        /** A name that nobody publishes in whatever version. */
        public Missing(
                String path,
                String name,
                Optional<String> askedForBy,
                Optional<String> nearest,
                Optional<String> lastSeen) {
            this(path, name, askedForBy, nearest, lastSeen, Optional.empty(), Optional.empty());
        }

        String text() {
            StringBuilder text =
                    new StringBuilder(path)
                            .append(": no class is published as ")
                            .append(name)
                            .append(refusal.map(versions -> " " + versions).orElse(""))
                            .append('.');
            askedForBy.ifPresent(by -> text.append("\n  asked for by   ").append(by));
            nearest.ifPresent(near -> text.append("\n  nearest        ").append(near));
            lastSeen.ifPresent(seen -> text.append("\n  last seen      ").append(seen));
            if (untrusted.isPresent()) {
                return text.append("\n  refused        ")
                        .append(untrusted.get())
                        .append("\n  to do          let the trust policy allow it, if you do")
                        .append("   (docs/security.md#trust)")
                        .toString();
            }
            return text.append(
                            "\n  to do          install a bundle that provides keras.object;name=\"")
                    .append(name)
                    .append("\"   (docs/troubleshooting.md#missing-class)")
                    .toString();
        }
    }

    /** Makes one for at least one missing name. */
    public MissingClassException(List<Missing> missing) {
        super(missing.stream().map(Missing::text).collect(Collectors.joining("\n")));
        this.missing = List.copyOf(missing);
    }

    /** The missing names, in the order in which the config asks for them. */
    public List<Missing> missing() {
        return missing;
    }
}
