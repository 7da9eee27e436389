package org.keratin.examples.embedding.bridge;

import org.keratin.core.KerasDeserializer;
import org.keratin.core.KerasJson;
import org.keratin.core.models.Model;
import org.keratin.examples.embedding.Predictor;
import org.keratin.tensor.Tensor;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;

/** Offers the program's interface, by what Keratin offers. */
public final class Activator implements BundleActivator {

    private ServiceTracker<KerasDeserializer, KerasDeserializer> keras;
    private ServiceTracker<KerasJson, KerasJson> json;

    @Override
    public void start(BundleContext context) {
        keras = new ServiceTracker<>(context, KerasDeserializer.class, null);
        json = new ServiceTracker<>(context, KerasJson.class, null);
        keras.open();
        json.open();
        context.registerService(Predictor.class, this::predict, null);
    }

    private double[] predict(String config, double... features) {
        Object described = json.getService().read(config);
        Model model = keras.getService().deserialize(described, Model.class);
        float[] row = new float[features.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) features[i];
        }
        Tensor answer = model.predict(Tensor.of(row, 1, row.length));
        double[] values = new double[answer.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = answer.doubleAt(i);
        }
        return values;
    }

    @Override
    public void stop(BundleContext context) {
        keras.close();
        json.close();
    }
}
