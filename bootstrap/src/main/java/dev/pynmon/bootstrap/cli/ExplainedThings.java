package dev.pynmon.bootstrap.cli;

import dev.pynmon.application.port.in.log.Explained;
import dev.pynmon.application.port.in.log.ExplainedLog;
import dev.pynmon.application.port.in.log.LogThing;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a log names of one kind, as far as it is known. */
final class ExplainedThings {
  private ExplainedThings() {}

  /** Each once, however often and by whatever word it is named, in the order of first mentions. */
  static <T extends LogThing> Collection<T> of(ExplainedLog log, Class<T> kind) {
    Map<String, T> things = new LinkedHashMap<>();
    log.references()
        .values()
        .forEach(
            each -> {
              if (each instanceof Explained.Found found && kind.isInstance(found.thing())) {
                things.putIfAbsent(found.thing().id(), kind.cast(found.thing()));
              }
            });
    return things.values();
  }
}
