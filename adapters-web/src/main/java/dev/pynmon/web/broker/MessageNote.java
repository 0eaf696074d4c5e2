package dev.pynmon.web.broker;

import dev.pynmon.application.port.in.broker.WaitingMessage;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.util.Map;

/**
 * What becomes of a message (wire format, sections 6 and 13.2).
 *
 * @param waiting the message
 * @param missing the components that could not be asked about it
 */
record MessageNote(WaitingMessage waiting, Map<Component, Absence> missing) {
  /** In words; "" for one that is taken in its turn, and runs. */
  String text() {
    if (waiting.message().invocation().value().isEmpty()) {
      return "damaged: names no invocation; dropped when taken";
    }
    if (isUnknown()) {
      return "no such invocation: ends the runner that takes it";
    }
    return waiting
        .state()
        .map(state -> state.status().status())
        .filter(status -> !status.isAvailable())
        .map(MessageNote::of)
        .orElse("");
  }

  /**
   * What a dead runner holds may be put back: that it never runs again is true at its end alone.
   */
  private static String of(InvocationStatus status) {
    boolean isFinal = status.known().filter(KnownStatus::isFinal).isPresent();
    return "not to run " + (isFinal ? "any more" : "now") + "; dropped when taken";
  }

  /** Whether the orchestrator was asked, and knows no such invocation. */
  boolean isUnknown() {
    return waiting.state().isEmpty()
        && !waiting.message().invocation().value().isEmpty()
        && !missing.containsKey(Component.ORCHESTRATOR);
  }
}
