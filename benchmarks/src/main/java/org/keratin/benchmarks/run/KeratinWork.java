package org.keratin.benchmarks.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.keratin.benchmarks.BenchFiles;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.models.Model;
import org.keratin.files.ModelFiles;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** Keratin's own work in each row. */
final class KeratinWork {

    private final KeratinRuntime keratin = KeratinRuntime.create();
    private final ModelFiles files = ModelFiles.of(keratin);

    /** A parsed config to an object. */
    Work config(String text) {
        Object dict = keratin.json().read(text);
        return () -> keratin.deserializer().deserialize(dict);
    }

    /** The text of a model's config to the model. */
    Work modelConfig(String name) {
        String text = BenchFiles.config(name);
        return () -> keratin.deserializer().deserialize(keratin.json().read(text));
    }

    /** A model file to predictions, one after the other. */
    Work predict(ModelCase model) {
        Model loaded = files.load(file(model.model())).model();
        Tensor input = Tensor.of(model.input(), model.shape());
        return () -> ((Tensor) loaded.predict(input, model.batch())).toFloats();
    }

    /** The product of two matrices. */
    static Work product(int n) {
        Ops ops = CpuOps.instance();
        Tensor matrix = Tensor.of(new ModelCase("product", n, n).input(), n, n);
        return () -> ops.matmul(matrix, matrix);
    }

    /** A model file to its first prediction. */
    Work load(ModelCase model) {
        Path file = file(model.model());
        Tensor input = Tensor.of(model.input(), model.shape());
        return () -> {
            Model loaded = files.load(file).model();
            return ((Tensor) loaded.predict(input, model.batch())).toFloats();
        };
    }

    /** The model's file; ResNet50's is written from its config, with random weights. */
    private Path file(String name) {
        Path given = BenchFiles.file(name + ".keras");
        return Files.exists(given) ? given : written(name);
    }

    private synchronized Path written(String name) {
        Path file = BenchFiles.written().resolve(name + ".keras");
        if (Files.notExists(file)) {
            try {
                Files.createDirectories(file.getParent());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Object dict = keratin.json().read(BenchFiles.config(name));
            files.save((Model) keratin.deserializer().deserialize(dict), file);
        }
        return file;
    }
}
