package org.keratin.insight.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.insight.EventTopics;
import org.keratin.models.ModelEvent.Type;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/** What Event Admin is told. */
class PostedTest {

    private final List<Event> posted = new ArrayList<>();
    private final EventAdmin admin =
            new EventAdmin() {
                @Override
                public void postEvent(Event event) {
                    posted.add(event);
                }

                @Override
                public void sendEvent(Event event) {
                    throw new AssertionError("it would wait for the handlers");
                }
            };

    @Test
    void aClassesEventSaysWhoProvidesItAndWhoDid() {
        PostedChanges changes = new PostedChanges(admin);
        changes.changed(Happenings.arrived("acme>Scale", "1.0.0"));
        changes.changed(Happenings.replaced("acme>Scale", "1.0.0", "1.1.0"));

        Event arrived = posted.get(0);
        assertThat(arrived.getTopic()).isEqualTo("org/keratin/catalogue/ARRIVED");
        assertThat(arrived.getProperty(EventTopics.NAME)).isEqualTo("acme>Scale");
        assertThat((String[]) arrived.getProperty(EventTopics.NAMES)).containsExactly("acme>Scale");
        assertThat(arrived.getProperty(EventTopics.BUNDLE)).isEqualTo("acme");
        assertThat(arrived.containsProperty(EventTopics.BUNDLE_BEFORE)).isFalse();
        Event replaced = posted.get(1);
        assertThat(replaced.getTopic()).isEqualTo("org/keratin/catalogue/REPLACED");
        assertThat(replaced.getProperty(EventTopics.BUNDLE_VERSION)).isEqualTo("1.1.0");
        assertThat(replaced.getProperty(EventTopics.BUNDLE_VERSION_BEFORE)).isEqualTo("1.0.0");
    }

    @Test
    void aModelsEventSaysWhetherItAnswersAndHowLongItTook() {
        new PostedModelEvents(admin).happened(Happenings.model(Type.FAILED, true, "boom"));

        Event failed = posted.get(0);
        assertThat(failed.getTopic()).isEqualTo("org/keratin/model/FAILED");
        assertThat(failed.getProperty(EventTopics.MODEL_NAME)).isEqualTo("churn");
        assertThat(failed.getProperty(EventTopics.MODEL_VERSION)).isEqualTo("1.2");
        assertThat(failed.getProperty(EventTopics.MODEL_ANSWERS)).isEqualTo(true);
        assertThat(failed.getProperty(EventTopics.MODEL_DETAILS)).isEqualTo("boom");
        assertThat(failed.getProperty(EventTopics.MODEL_TOOK)).isEqualTo(12L);
        assertThat(failed.getProperty("timestamp")).isEqualTo(Happenings.NOW.toEpochMilli());
    }
}
