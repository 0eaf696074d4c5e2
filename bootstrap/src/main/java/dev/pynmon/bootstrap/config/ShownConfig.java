package dev.pynmon.bootstrap.config;

import dev.pynmon.domain.call.ArgumentMask;
import java.nio.file.Path;
import java.util.List;

/**
 * What is shown beside what the stores hold, and what is not.
 *
 * @param tasks the files that tell of the tasks of applications
 * @param mask the arguments whose values nobody may see
 */
public record ShownConfig(List<Path> tasks, ArgumentMask mask) {
  public ShownConfig {
    tasks = List.copyOf(tasks);
  }

  /**
   * What the settings say.
   *
   * @throws UsageException with a sentence when a pattern is not well-formed
   */
  public static ShownConfig of(Settings settings) {
    List<Path> tasks =
        settings.texts(Key.TASKS).stream().map(text -> settings.path(Key.TASKS, text)).toList();
    return new ShownConfig(tasks, mask(settings));
  }

  private static ArgumentMask mask(Settings settings) {
    List<String> patterns = settings.texts(Key.MASK_ARGUMENTS);
    patterns.stream()
        .filter(pattern -> !ArgumentMask.isPattern(pattern))
        .findFirst()
        .ifPresent(
            pattern -> {
              throw settings.wrong(Key.MASK_ARGUMENTS, pattern, ACCEPTED);
            });
    return new ArgumentMask(patterns);
  }

  private static final String ACCEPTED =
      "the name of an argument, with * for any characters and ? for one, such as *password*: 1 to "
          + ArgumentMask.MAX_PATTERN
          + " characters without spaces and commas";
}
