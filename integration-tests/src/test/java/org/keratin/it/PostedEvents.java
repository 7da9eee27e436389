package org.keratin.it;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;

/**
 * What Event Admin hands out. A class of its own that is no {@code EventHandler}, since a test
 * class is linked, with all that its methods name, before the bundle is there that brings these
 * types.
 */
final class PostedEvents implements AutoCloseable {

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final ServiceRegistration<EventHandler> registration;

    PostedEvents(BundleContext context, String topics) {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("event.topics", new String[] {topics});
        EventHandler handler = events::add;
        registration = context.registerService(EventHandler.class, handler, properties);
    }

    boolean has(String topic) {
        return topics().contains(topic);
    }

    List<String> topics() {
        return new ArrayList<>(events.stream().map(Event::getTopic).toList());
    }

    /** The properties of the first event of a topic. */
    Map<String, Object> first(String topic) {
        Event found =
                events.stream().filter(event -> event.getTopic().equals(topic)).findFirst().get();
        Map<String, Object> properties = new HashMap<>();
        for (String name : found.getPropertyNames()) {
            properties.put(name, found.getProperty(name));
        }
        return properties;
    }

    @Override
    public void close() {
        registration.unregister();
    }
}
