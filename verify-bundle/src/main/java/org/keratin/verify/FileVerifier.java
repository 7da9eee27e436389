package org.keratin.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.keratin.core.KerasJson;

/**
 * Verifies whatever files there are: recorded cases ({@code *.jsonl}, {@code *.jsonl.gz}), and
 * models. Folders are walked, by name.
 */
public final class FileVerifier {

    private final Verifier cases;
    private final ModelVerifier models;
    private final KerasJson json;

    /** Makes one. */
    public FileVerifier(Verifier cases, ModelVerifier models, KerasJson json) {
        this.cases = cases;
        this.models = models;
        this.json = json;
    }

    /**
     * Verifies a file, or those in and below a folder.
     *
     * @param each is told each result at once
     * @throws CaseException if there is no such path, or a file of cases cannot be read
     */
    public Report verify(Path path, Consumer<CaseResult> each) {
        if (!Files.exists(path)) {
            throw new CaseException(path.toString(), 0, "no such file or folder");
        }
        if (Files.isDirectory(path) && !models.isModel(path)) {
            Report report = Report.EMPTY;
            for (Path inside : children(path)) {
                report = report.with(verify(inside, each));
            }
            return report;
        }
        if (CaseReader.holdsCases(path)) {
            return cases.verify(path, json, each);
        }
        CaseResult result = models.verify(path);
        each.accept(result);
        return Report.EMPTY.with(result);
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(FileVerifier::isFileOrOwnFolder).sorted().toList();
        } catch (IOException e) {
            throw new CaseException(
                    folder.toString(), 0, "cannot be read (" + e.getMessage() + ")", e);
        }
    }

    // A link to a folder may lead back to where it is.
    private static boolean isFileOrOwnFolder(Path path) {
        return Files.isRegularFile(path) || Files.isDirectory(path) && !Files.isSymbolicLink(path);
    }
}
