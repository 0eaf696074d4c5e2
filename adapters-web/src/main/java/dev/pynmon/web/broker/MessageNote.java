package dev.pynmon.web.broker;

import dev.pynmon.application.port.in.broker.QueueView;
import dev.pynmon.application.port.in.broker.WaitingMessage;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueOrder;

/**
 * What becomes of a message (wire format, sections 6 and 13.2).
 *
 * @param waiting the message
 * @param order by which rule its queue is taken
 * @param view its queue
 */
record MessageNote(WaitingMessage waiting, QueueOrder order, QueueView view) {
  /** In words; "" for one that is taken in its turn, and runs. */
  String text() {
    if (waiting.message().invocation().value().isEmpty()) {
      return "damaged: names no invocation; dropped when taken";
    }
    if (waiting.state().isEmpty()) {
      return view.missing().containsKey(Component.ORCHESTRATOR)
          ? ""
          : "no such invocation: ends the runner that takes it";
    }
    if (!waiting.state().get().status().status().isAvailable()) {
      return "not to run any more; dropped when taken";
    }
    return order == QueueOrder.PRIORITY && waiting.message().priority().isEmpty()
        ? "damaged: its priority is no number"
        : "";
  }
}
