package org.keratin.launcher;

import picocli.CommandLine.IVersionProvider;

/** Which Keratin this is, on which Java. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String own = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "keratin " + (own == null ? "(unpacked)" : own),
            "Java " + Runtime.version() + ", " + System.getProperty("java.vm.name")
        };
    }
}
