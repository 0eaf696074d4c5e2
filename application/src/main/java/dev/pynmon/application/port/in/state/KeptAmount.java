package dev.pynmon.application.port.in.state;

import dev.pynmon.domain.query.Count;
import java.util.OptionalLong;

/**
 * How much of a kind a state backend keeps.
 *
 * @param kind what
 * @param number how many; of an estimate that is about right
 * @param estimated true when number and size follow from a sample
 * @param size the length of their serialized texts, in the store's own unit: characters or bytes;
 *     empty when it is not known
 */
public record KeptAmount(Kind kind, Count number, boolean estimated, OptionalLong size) {
  /** What is kept. */
  public enum Kind {
    RECORDS,
    CHANGES,
    RESULTS,
    EXCEPTIONS,
    RUNNER_CONTEXTS,
    WORKFLOW_TYPES,
    WORKFLOW_RUNS
  }
}
