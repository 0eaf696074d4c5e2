package dev.pynmon.application.service.app;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.Component;

/** What nothing can be done without. */
public final class Needed {
  private Needed() {}

  /**
   * What was answered.
   *
   * @throws BackendException when nothing was
   */
  public static <T> T of(Answer<T> answer) {
    return of(answer, "", "A component that this needs cannot be read here.");
  }

  /**
   * The same of what runs many again.
   *
   * @throws BackendException when nothing was answered
   */
  public static <T> T of(Answer<T> answer, Component component, AppKey app) {
    return of(
        answer,
        app.value(),
        "Nothing can be run again: the " + component.label() + " cannot be read here.");
  }

  private static <T> T of(Answer<T> answer, String store, String problem) {
    return switch (answer) {
      case Answer.Available<T> there -> there.value();
      case Answer.Missing<T> missing ->
          throw new BackendException(fault(missing.why(), store, problem), null);
    };
  }

  private static BackendFault fault(Absence why, String store, String problem) {
    return why instanceof Absence.Down down
        ? down.fault()
        : new BackendFault(
            BackendFault.Kind.UNSUPPORTED,
            store,
            problem,
            "Name its store, too, when the monitor is started.");
  }
}
