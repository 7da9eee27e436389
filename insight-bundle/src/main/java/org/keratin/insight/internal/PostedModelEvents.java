package org.keratin.insight.internal;

import java.util.Map;
import org.keratin.insight.EventTopics;
import org.keratin.models.ModelEvent;
import org.keratin.models.ModelListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.osgi.service.event.EventConstants;

/** Posts what happens to models; loaded when there are an Event Admin and model services. */
@Component(service = ModelListener.class)
public final class PostedModelEvents implements ModelListener {

    private final EventAdmin events;

    /** Makes one. */
    @Activate
    public PostedModelEvents(@Reference EventAdmin events) {
        this.events = events;
    }

    @Override
    public void happened(ModelEvent event) {
        Map<String, Object> properties =
                Map.of(
                        EventConstants.TIMESTAMP, event.time().toEpochMilli(),
                        EventTopics.MODEL_NAME, event.model(),
                        EventTopics.MODEL_VERSION, event.version(),
                        EventTopics.MODEL_ANSWERS, event.answers(),
                        EventTopics.MODEL_DETAILS, event.details(),
                        EventTopics.MODEL_TOOK, event.took().toMillis());
        events.postEvent(new Event(EventTopics.MODEL + event.type(), properties));
    }
}
