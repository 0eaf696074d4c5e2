package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.Component;

/** What nothing can be done without. */
final class Needed {
  private Needed() {}

  /**
   * What was answered.
   *
   * @throws BackendException when nothing was
   */
  static <T> T of(Answer<T> answer, Component component, AppKey app) {
    return switch (answer) {
      case Answer.Available<T> there -> there.value();
      case Answer.Missing<T> missing ->
          throw new BackendException(fault(missing.why(), component, app), null);
    };
  }

  private static BackendFault fault(Absence why, Component component, AppKey app) {
    return why instanceof Absence.Down down
        ? down.fault()
        : new BackendFault(
            BackendFault.Kind.UNSUPPORTED,
            app.value(),
            "Nothing can be run again: the " + component.label() + " cannot be read here.",
            "Name its store, too, when the monitor is started.");
  }
}
