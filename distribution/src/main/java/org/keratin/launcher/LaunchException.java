package org.keratin.launcher;

/** Thrown when the container cannot be started; the message says what to do, and is all of it. */
class LaunchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LaunchException(String message) {
        super(message);
    }

    LaunchException(String message, Throwable cause) {
        super(message, cause);
    }

    /** With which code to end. */
    int exitCode() {
        return ExitCode.BROKEN;
    }
}
