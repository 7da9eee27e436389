package org.keratin.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;

/**
 * How an exception is told on a terminal: by its message, if it is one that is meant for users; as
 * a bug otherwise.
 */
record Failure(Exception exception) {

    /** Environment variable: set to anything, it brings stack traces. */
    static final String DEBUG = "KERATIN_DEBUG";

    /** Reports it, and says with which code to end. */
    int report(PrintWriter err) {
        if (System.getenv(DEBUG) != null) {
            exception.printStackTrace(err);
        }
        String message = message();
        if (!message.isEmpty()) {
            err.println("keratin: " + message);
        }
        err.flush();
        return exitCode();
    }

    private int exitCode() {
        if (exception instanceof LaunchException launch) {
            return launch.exitCode();
        }
        return isAnswer() ? ExitCode.NO : ExitCode.BROKEN;
    }

    private String message() {
        if (exception instanceof NoSuchFileException) {
            return exception.getMessage() + ": no such file";
        }
        if (isAnswer() || exception instanceof LaunchException) {
            return exception.getMessage();
        }
        return "this should not have happened: "
                + exception
                + "\n  to do          please report it, with the stack trace that "
                + DEBUG
                + "=1 brings";
    }

    /**
     * Whether it is Keratin's answer to what it was given. The exceptions of the runtime are
     * classes of the framework, which are not visible here: they are known by their package.
     */
    private boolean isAnswer() {
        if (exception.getMessage() == null) {
            return false;
        }
        return exception instanceof IOException || isOfTheRuntime(exception.getClass());
    }

    private static boolean isOfTheRuntime(Class<?> type) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            if (c.getName().equals("org.keratin.core.errors.KeratinException")) {
                return true;
            }
        }
        return false;
    }
}
