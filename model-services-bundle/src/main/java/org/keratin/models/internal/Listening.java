package org.keratin.models.internal;

/** Tells listeners of others, who cannot hurt the models, whatever they throw. */
final class Listening {

    private static final System.Logger LOGGER = System.getLogger("org.keratin.models");

    private Listening() {}

    /**
     * Does {@code telling}, and logs what the listener throws; only a JVM in need is let through.
     */
    static void tell(Object listener, Runnable telling) {
        try {
            telling.run();
        } catch (StackOverflowError e) {
            log(listener, e);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (RuntimeException | Error e) {
            log(listener, e);
        }
    }

    private static void log(Object listener, Throwable thrown) {
        LOGGER.log(
                System.Logger.Level.WARNING,
                "the listener " + listener.getClass().getName() + " failed; the models go on",
                thrown);
    }
}
