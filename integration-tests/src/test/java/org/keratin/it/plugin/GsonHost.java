package org.keratin.it.plugin;

import com.google.gson.Gson;
import java.util.List;
import org.keratin.core.KerasDeserializer;
import org.keratin.core.KerasJson;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** A bundle that uses a Gson of its own choice beside Keratin. */
public final class GsonHost {

    private GsonHost() {}

    /** Which Gson wrote something, and what Keratin read of it. */
    public static String use(BundleContext context) {
        KerasJson json = context.getService(context.getServiceReference(KerasJson.class));
        KerasDeserializer deserializer =
                context.getService(context.getServiceReference(KerasDeserializer.class));
        String text = new Gson().toJson(List.of("l2"));
        Object read = ((List<?>) json.read(text)).get(0);
        Object made =
                deserializer.deserialize(
                        json.read(
                                "{\"module\": \"keras.regularizers\", \"class_name\": \"L2\","
                                        + " \"config\": {}}"));
        return read
                + " "
                + made.getClass().getSimpleName()
                + " "
                + FrameworkUtil.getBundle(Gson.class).getVersion();
    }
}
