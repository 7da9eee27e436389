package org.keratin.insight.internal;

import java.util.HashMap;
import java.util.Map;
import org.keratin.core.catalogue.CatalogueChange;
import org.keratin.core.catalogue.CatalogueListener;
import org.keratin.insight.EventTopics;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.osgi.service.event.EventConstants;

/** Posts what happens to classes; loaded when there is an Event Admin. */
@Component(service = CatalogueListener.class)
public final class PostedChanges implements CatalogueListener {

    private final EventAdmin events;

    /** Makes one. */
    @Activate
    public PostedChanges(@Reference EventAdmin events) {
        this.events = events;
    }

    @Override
    public void changed(CatalogueChange change) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(EventConstants.TIMESTAMP, System.currentTimeMillis());
        properties.put(EventTopics.NAME, change.name().display());
        properties.put(EventTopics.NAMES, change.name().names().toArray(new String[0]));
        change.now()
                .ifPresent(
                        now -> {
                            properties.put(EventTopics.BUNDLE, now.bundle());
                            properties.put(EventTopics.BUNDLE_VERSION, now.version());
                        });
        change.before()
                .ifPresent(
                        before -> {
                            properties.put(EventTopics.BUNDLE_BEFORE, before.bundle());
                            properties.put(EventTopics.BUNDLE_VERSION_BEFORE, before.version());
                        });
        events.postEvent(new Event(EventTopics.CATALOGUE + change.type(), properties));
    }
}
