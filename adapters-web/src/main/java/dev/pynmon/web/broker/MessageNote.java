package dev.pynmon.web.broker;

import dev.pynmon.application.port.in.broker.QueueView;
import dev.pynmon.application.port.in.broker.WaitingMessage;
import dev.pynmon.domain.app.Component;

/**
 * What becomes of a message (wire format, sections 6 and 13.2).
 *
 * @param waiting the message
 * @param view its queue
 */
record MessageNote(WaitingMessage waiting, QueueView view) {
  /** In words; "" for one that is taken in its turn, and runs. */
  String text() {
    if (waiting.message().invocation().value().isEmpty()) {
      return "damaged: names no invocation; dropped when taken";
    }
    if (isUnknown()) {
      return "no such invocation: ends the runner that takes it";
    }
    return waiting.state().filter(state -> !state.status().status().isAvailable()).isPresent()
        ? "not to run any more; dropped when taken"
        : "";
  }

  /** Whether the orchestrator was asked, and knows no such invocation. */
  boolean isUnknown() {
    return waiting.state().isEmpty()
        && !waiting.message().invocation().value().isEmpty()
        && !view.missing().containsKey(Component.ORCHESTRATOR);
  }
}
