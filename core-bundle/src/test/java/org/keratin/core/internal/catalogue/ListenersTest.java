package org.keratin.core.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.keratin.core.ObjectName;
import org.keratin.core.catalogue.CatalogueChange;
import org.keratin.core.catalogue.CatalogueChange.Type;
import org.keratin.core.catalogue.ClassFactory;

/** Who is told when somebody else serves a name. */
class ListenersTest {

    private final Registry registry = new Registry();
    private final List<CatalogueChange> heard = new ArrayList<>();

    private static List<Entry> scale(String version) {
        ClassFactory factory = config -> null;
        Origin origin = new Origin("acme", version, 0, version.hashCode(), false);
        return List.of(Entry.ofClass(ObjectName.registered("acme>Scale"), origin, factory, null));
    }

    @Test
    void tellsOfWhatArrivesIsReplacedAndLeaves() {
        registry.addListener(heard::add);
        registry.put("old", scale("1.0.0"));
        registry.put("new", scale("1.1.0"));
        registry.remove("new");
        registry.remove("old");
        assertThat(heard)
                .extracting(CatalogueChange::toString)
                .containsExactly(
                        "acme>Scale arrived: acme 1.0.0",
                        "acme>Scale replaced: acme 1.0.0 -> acme 1.1.0",
                        "acme>Scale replaced: acme 1.1.0 -> acme 1.0.0",
                        "acme>Scale left: acme 1.0.0");
    }

    @Test
    void keepsSilentWhileTheSameOneServes() {
        registry.put("new", scale("1.1.0"));
        registry.addListener(heard::add);
        registry.put("old", scale("1.0.0"));
        registry.remove("old");
        assertThat(heard).isEmpty();
    }

    @Test
    void aListenerSeesTheCatalogueAfterTheChange() {
        List<Boolean> found = new ArrayList<>();
        registry.addListener(
                change -> found.add(registry.snapshot().find("acme>Scale").isPresent()));
        registry.put("old", scale("1.0.0"));
        registry.remove("old");
        assertThat(found).containsExactly(true, false);
    }

    /** What is logged while {@code work} is done. */
    private static List<String> logged(Runnable work) {
        List<String> messages = new ArrayList<>();
        Logger logger = Logger.getLogger("org.keratin.core");
        Handler handler =
                new Handler() {
                    @Override
                    public void publish(LogRecord record) {
                        messages.add(record.getMessage() + ": " + record.getThrown());
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try {
            work.run();
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        }
        return messages;
    }

    @Test
    void whatAListenerThrowsIsLoggedOnceForEachStep() {
        registry.addListener(
                change -> {
                    throw new ServiceConfigurationError("to " + change.name().display());
                });
        Origin origin = new Origin("acme", "1.0.0", 0, 1, false);
        ClassFactory factory = config -> null;
        List<Entry> two =
                List.of(
                        Entry.ofClass(ObjectName.registered("acme>One"), origin, factory, null),
                        Entry.ofClass(ObjectName.registered("acme>Two"), origin, factory, null));
        assertThat(logged(() -> registry.put("two", two)))
                .singleElement()
                .asString()
                .contains("ListenersTest", "ServiceConfigurationError: to acme>One");
    }

    @Test
    void aJvmInNeedIsNotHidden() {
        registry.addListener(
                change -> {
                    throw new InternalError("the JVM's own");
                });
        assertThatThrownBy(() -> registry.put("old", scale("1.0.0")))
                .isInstanceOf(InternalError.class);
    }

    @Test
    void aListenerThatThrowsHurtsNobody() {
        registry.addListener(
                change -> {
                    throw new IllegalStateException("no");
                });
        registry.addListener(
                change -> {
                    throw new AssertionError("so do errors of theirs");
                });
        registry.addListener(
                change -> {
                    throw new StackOverflowError();
                });
        registry.addListener(heard::add);
        assertThat(logged(() -> registry.put("old", scale("1.0.0")))).hasSize(3);
        assertThat(heard).extracting(CatalogueChange::type).containsExactly(Type.ARRIVED);
    }
}
