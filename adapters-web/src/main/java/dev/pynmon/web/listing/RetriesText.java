package dev.pynmon.web.listing;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.pictures.text.CountText;

/**
 * How often an invocation was retried, for the template {@code listing/retries}.
 *
 * @param retriesText how often; "" when that is not known
 * @param retriesNone true when never
 */
public record RetriesText(String retriesText, boolean retriesNone) {
  static RetriesText of(InvocationRow row) {
    return new RetriesText(
        row.state().map(InvocationState::retries).map(CountText::of).orElse(""),
        row.state().map(state -> state.retries() == 0).orElse(false));
  }
}
