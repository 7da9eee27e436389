package org.keratin.core.internal.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keratin.core.errors.ArgumentException;

/**
 * Which bundles may bring classes: those that pass one of the rules. A policy that cannot be read
 * lets nobody pass.
 */
final class Policy {

    private final String source;
    private final List<Rule> rules;
    private final String problem;

    private Policy(String source, List<Rule> rules, String problem) {
        this.source = source;
        this.rules = List.copyOf(rules);
        this.problem = problem;
    }

    /** Reads a file: a rule on each line; behind {@code #} are comments. */
    static Policy read(String path) {
        try {
            return of(path, Files.readAllLines(Path.of(path)));
        } catch (IOException | IllegalArgumentException | SecurityException e) {
            return new Policy(path, List.of(), e.toString());
        }
    }

    static Policy of(String source, List<String> lines) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).split("#", 2)[0];
            if (!line.isBlank()) {
                try {
                    rules.add(Rule.parse(line));
                } catch (ArgumentException e) {
                    return new Policy(source, List.of(), "line " + (i + 1) + ": " + e.getMessage());
                }
            }
        }
        return new Policy(source, rules, null);
    }

    /** Why a bundle is refused; empty if it may bring classes. */
    Optional<String> refusal(Evidence bundle) {
        if (problem != null) {
            return Optional.of("the policy " + source + " cannot be read: " + problem);
        }
        Set<String> reasons = new LinkedHashSet<>();
        for (Rule rule : rules) {
            if (rule.isAbout(bundle.name())) {
                Optional<String> reason = refusal(rule, bundle);
                if (reason.isEmpty()) {
                    return Optional.empty();
                }
                reasons.add(reason.get());
            }
        }
        return Optional.of(
                reasons.isEmpty()
                        ? "no rule of " + source + " is about it"
                        : String.join("; ", reasons));
    }

    private static Optional<String> refusal(Rule rule, Evidence bundle) {
        try {
            return rule.refusal(bundle);
        } catch (IOException | RuntimeException e) {
            // Whatever a framework or a hostile jar makes of it: who cannot be checked stays
            // outside.
            return Optional.of("it cannot be checked: " + e.getMessage());
        }
    }
}
