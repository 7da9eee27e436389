package org.keratin.launcher;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * Runs commands of the Gogo shell in a framework, from outside of it.
 *
 * <p>The shell's own classes are in the framework and not here: it is spoken to by reflection, on
 * the two methods of its API that are needed.
 */
final class GogoSession {

    private static final String API = "org.apache.felix.service.command.";

    private final Object session;
    private final Class<?> sessionApi;

    private GogoSession(Object session, Class<?> sessionApi) {
        this.session = session;
        this.sessionApi = sessionApi;
    }

    /** Opens a session with the shell that runs in the framework. */
    static GogoSession open(BundleContext context, PrintStream out, PrintStream err) {
        ServiceReference<?> reference = context.getServiceReference(API + "CommandProcessor");
        Object processor = reference == null ? null : context.getService(reference);
        if (processor == null) {
            throw new LaunchException("the container has no shell: its bundles do not fit");
        }
        try {
            ClassLoader loader = processor.getClass().getClassLoader();
            Object session =
                    loader.loadClass(API + "CommandProcessor")
                            .getMethod(
                                    "createSession",
                                    InputStream.class,
                                    OutputStream.class,
                                    OutputStream.class)
                            .invoke(processor, InputStream.nullInputStream(), out, err);
            return new GogoSession(session, loader.loadClass(API + "CommandSession"));
        } catch (ReflectiveOperationException e) {
            throw new LaunchException("the container's shell is not one that Keratin knows", e);
        }
    }

    /**
     * Runs one command.
     *
     * @param name with its scope: {@code keras:verify}
     * @param arguments handed over as they are, whatever they hold
     * @return what the command returned
     * @throws Exception what the command threw
     */
    Object run(String name, List<?> arguments) throws Exception {
        StringBuilder line = new StringBuilder(name);
        for (int i = 0; i < arguments.size(); i++) {
            // As variables: text within the line would be parsed.
            call("put", new Class<?>[] {String.class, Object.class}, "arg" + i, arguments.get(i));
            line.append(" $arg").append(i);
        }
        return call("execute", new Class<?>[] {CharSequence.class}, line);
    }

    private Object call(String method, Class<?>[] types, Object... values) throws Exception {
        try {
            return sessionApi.getMethod(method, types).invoke(session, values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw e;
        }
    }
}
