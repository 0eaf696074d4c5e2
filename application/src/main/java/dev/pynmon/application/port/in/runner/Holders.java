package dev.pynmon.application.port.in.runner;

import dev.pynmon.domain.runnerwork.Holder;
import java.util.List;

/**
 * Who holds what.
 *
 * @param holders those that hold anything, in the order of what they hold longest
 * @param complete false when more than the first 1,000 invocations are held
 */
public record Holders(List<Holder> holders, boolean complete) {
  public Holders {
    holders = List.copyOf(holders);
  }
}
