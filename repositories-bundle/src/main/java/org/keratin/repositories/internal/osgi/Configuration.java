package org.keratin.repositories.internal.osgi;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What can be configured. */
@ObjectClassDefinition(
        id = Configuration.PID,
        name = "Keratin repositories",
        description = "Where the bundles of missing classes are looked for.")
public @interface Configuration {

    /** The PID. */
    String PID = "org.keratin.repositories";

    /** The repositories, the first of which is preferred. */
    @AttributeDefinition(
            name = "Repositories",
            description =
                    "Where bundles are looked for, the first place first: folder:PATH for the jars"
                            + " in a folder, index:PATH for an index of the OSGi Compendium, of jars"
                            + " on this machine, maven:PATH for a Maven repository on disk."
                            + " No other place is ever read.",
            required = false)
    String[] repositories() default {};

    /** Whether bundles are installed without being asked for. */
    @AttributeDefinition(
            name = "Automatic",
            description =
                    "Whether the bundles that a waiting model lacks are found, installed and started"
                            + " without anybody asking for it.",
            required = false)
    boolean automatic() default false;
}
