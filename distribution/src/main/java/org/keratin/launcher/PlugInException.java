package org.keratin.launcher;

/** Thrown when a jar that the user named is no bundle that can be started. */
final class PlugInException extends LaunchException {

    private static final long serialVersionUID = 1L;

    PlugInException(String message) {
        super(message);
    }

    PlugInException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    int exitCode() {
        return ExitCode.NO;
    }
}
