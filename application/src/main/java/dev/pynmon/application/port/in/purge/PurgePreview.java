package dev.pynmon.application.port.in.purge;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.PurgeScope;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.status.InvocationStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a purge would do.
 *
 * @param app the application
 * @param scope what would be removed
 * @param asOf when this was counted
 * @param parts what goes of each component, in the order in which it goes; those that hold nothing
 *     are among them; none for a purge of ended invocations
 * @param ended for a purge of ended invocations, how many go and stay, or why nobody can tell
 * @param alive the runners that are alive, by creation; at most 200
 * @param unfinished how many invocations are in each status from which something is still to come;
 *     only statuses that occur
 * @param readOnlyStores the components that lie where this monitor cannot remove anything: so
 *     nothing of the scope can be purged
 * @param missing the components that could not be asked
 */
public record PurgePreview(
    AppSummary app,
    PurgeScope scope,
    Instant asOf,
    List<PurgePart> parts,
    Optional<Answer<EndedCounts>> ended,
    Answer<List<RunnerAtWork>> alive,
    Answer<Map<InvocationStatus, Count>> unfinished,
    List<Component> readOnlyStores,
    Map<Component, Absence> missing) {
  public PurgePreview {
    parts = List.copyOf(parts);
    readOnlyStores = List.copyOf(readOnlyStores);
    missing = Map.copyOf(missing);
  }

  /**
   * How many ended invocations would go.
   *
   * @param going those that would be removed
   * @param kept those that something unfinished refers to
   */
  public record EndedCounts(Count going, Count kept) {}
}
