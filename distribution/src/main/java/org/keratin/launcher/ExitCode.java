package org.keratin.launcher;

/** What the command line ends with. */
final class ExitCode {

    /** Done. */
    static final int DONE = 0;

    /** The answer is no: a file was refused, a name is unknown, a case failed. */
    static final int NO = 1;

    /** Keratin itself failed. */
    static final int BROKEN = 3;

    private ExitCode() {}
}
