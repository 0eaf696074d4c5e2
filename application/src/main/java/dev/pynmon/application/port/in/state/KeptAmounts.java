package dev.pynmon.application.port.in.state;

import java.util.List;

/**
 * How much a state backend keeps.
 *
 * @param amounts of each kind, in the order of the kinds
 * @param sampled how many invocations the estimates among them follow from: the newest of each
 *     status, or the newest of all where the orchestrator does not tell; 0 when nothing is
 *     estimated
 */
public record KeptAmounts(List<KeptAmount> amounts, int sampled) {
  public KeptAmounts {
    amounts = List.copyOf(amounts);
  }
}
