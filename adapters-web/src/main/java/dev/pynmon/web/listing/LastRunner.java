package dev.pynmon.web.listing;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.url.Links;
import java.util.List;

/**
 * Who changed an invocation last, for the template {@code listing/runner}.
 *
 * @param lastRole what it did, where it is not one that took it; else ""
 * @param lastLink the runner, with its class where that is known
 * @param lastHost where that is; "" when not known
 */
public record LastRunner(String lastRole, RunnerLink lastLink, String lastHost) {
  /** The runner, if it is known; at most one. */
  static List<LastRunner> of(InvocationRow row, Life life, Links links) {
    String host = row.lastRunner().map(RunnerContext::hostname).map(SafeText::name).orElse("");
    String role = life.isUntaken() ? "registered by" : "";
    return life
        .lastActor()
        .filter(id -> !id.value().isEmpty())
        .map(id -> new LastRunner(role, RunnerLink.of(id, row.lastRunner(), links), host))
        .stream()
        .toList();
  }
}
