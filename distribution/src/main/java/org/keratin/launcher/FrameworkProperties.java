package org.keratin.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Constants;

/**
 * What the framework is told: {@code conf/keratin.properties}, and where this run's folders are.
 */
final class FrameworkProperties {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(keratin\\.\\w+)}");

    private FrameworkProperties() {}

    /**
     * Reads the properties of an installation.
     *
     * <p>In their values, {@code ${keratin.home}}, {@code ${keratin.data}} and {@code
     * ${keratin.deploy}} stand for folders.
     */
    static Map<String, String> read(Installation installation, Path data, Path deploy) {
        Map<String, String> properties = new HashMap<>();
        properties.put("keratin.home", installation.home().toString());
        properties.put("keratin.data", data.toAbsolutePath().normalize().toString());
        properties.put("keratin.deploy", deploy.toAbsolutePath().normalize().toString());
        Map<String, String> folders = Map.copyOf(properties);
        Properties file = load(installation.properties());
        for (String key : file.stringPropertyNames()) {
            properties.put(key, resolve(file.getProperty(key), folders));
        }
        properties.put(Constants.FRAMEWORK_STORAGE, data.resolve("cache").toString());
        properties.put(
                Constants.FRAMEWORK_BEGINNING_STARTLEVEL,
                String.valueOf(BundleGroup.HIGHEST_START_LEVEL));
        return properties;
    }

    private static Properties load(Path path) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new LaunchException("cannot read " + path + ": " + e.getMessage(), e);
        }
        return properties;
    }

    private static String resolve(String value, Map<String, String> folders) {
        return REFERENCE
                .matcher(value)
                .replaceAll(
                        reference ->
                                Matcher.quoteReplacement(
                                        folders.getOrDefault(
                                                reference.group(1), reference.group())));
    }
}
