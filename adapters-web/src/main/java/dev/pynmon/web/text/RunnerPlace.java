package dev.pynmon.web.text;

import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.pictures.text.SafeText;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a runner runs, in words. */
public final class RunnerPlace {
  private RunnerPlace() {}

  /** Its host, process and thread, as far as they are known. */
  public static String of(RunnerContext context) {
    return Stream.of(
            SafeText.name(context.hostname()),
            context.processId() == 0 ? "" : "pid " + context.processId(),
            context.threadId() == 0 ? "" : "thread " + context.threadId())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
