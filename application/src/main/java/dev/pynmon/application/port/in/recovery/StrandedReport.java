package dev.pynmon.application.port.in.recovery;

import dev.pynmon.domain.orchestrator.InvocationState;
import java.util.List;
import java.util.Optional;

/**
 * What is stranded.
 *
 * @param stranded the invocations, newest registered first
 * @param isComplete false when there were more invocations in an available status than were looked
 *     at
 * @param hindrance why nothing can be put back now, a sentence; empty when it can
 * @param untold why nobody can tell, a sentence; empty when it is known. Nothing is given then
 * @param places where it can be put
 */
public record StrandedReport(
    List<InvocationState> stranded,
    boolean isComplete,
    Optional<String> hindrance,
    Optional<String> untold,
    StrandedPlaces places) {
  public StrandedReport {
    stranded = List.copyOf(stranded);
  }

  /** Where nothing is to be chosen. */
  public StrandedReport(
      List<InvocationState> stranded,
      boolean isComplete,
      Optional<String> hindrance,
      Optional<String> untold) {
    this(stranded, isComplete, hindrance, untold, StrandedPlaces.NONE);
  }
}
