package org.keratin.models;

import java.time.Instant;

/**
 * A file in a deploy folder of which nothing becomes.
 *
 * @param time when that was seen
 * @param path where the file is
 * @param problem what it is instead of what its name says, in words
 */
public record RefusedFile(Instant time, String path, String problem) {}
