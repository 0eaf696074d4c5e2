package dev.pynmon.application.port.in.task;

/**
 * A file about tasks that cannot be used as it is.
 *
 * @param file the file
 * @param problem the second half of a sentence, such as "is no JSON (line 3, near character 70)"
 */
public record CatalogueProblem(String file, String problem) {}
