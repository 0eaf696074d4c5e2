package dev.pynmon.web.task;

import dev.pynmon.application.port.in.task.TaskCatalogueResult;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.text.TimeText;
import java.time.Instant;

/** Where a task catalogue comes from, in words. */
final class SourceText {
  private SourceText() {}

  /** The file, what wrote it and when; "" when there is none. */
  static String of(TaskCatalogueResult result, Instant now) {
    if (!(result instanceof TaskCatalogueResult.Known known)) {
      return "";
    }
    String pynenc = known.catalogue().pynenc().map(version -> ", pynenc " + version).orElse("");
    return SafeText.line(
        known.file() + pynenc + ", written " + TimeText.of(known.written(), now).timeAge(), 500);
  }
}
