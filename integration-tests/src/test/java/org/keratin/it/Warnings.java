package org.keratin.it;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is logged under a name. */
final class Warnings extends Handler {

    private final Logger logger;
    private final List<String> messages = new CopyOnWriteArrayList<>();

    private Warnings(Logger logger) {
        this.logger = logger;
    }

    static Warnings of(String name) {
        Warnings warnings = new Warnings(Logger.getLogger(name));
        warnings.logger.addHandler(warnings);
        return warnings;
    }

    /** Those that tell of {@code what}. */
    List<String> about(String what) {
        return messages.stream().filter(message -> message.contains(what)).toList();
    }

    @Override
    public void publish(LogRecord record) {
        messages.add(record.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
