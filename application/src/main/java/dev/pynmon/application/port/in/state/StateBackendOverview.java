package dev.pynmon.application.port.in.state;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.app.Setting;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.Snapshot;
import java.time.Instant;
import java.util.List;

/**
 * The state backend of an application.
 *
 * @param app the application
 * @param asOf when this was read
 * @param records how many invocation records it holds, counted up to 100,000
 * @param kept how much it keeps of each kind, worked out in the background
 * @param orphans records without a status, last written first; missing when either component cannot
 *     be asked
 * @param orphansNeed the component without which they are not told: that whose absence they tell
 * @param orphansLookedAt how many records were looked at for that
 * @param settings what is configured of it
 */
public record StateBackendOverview(
    AppSummary app,
    Instant asOf,
    Answer<Count> records,
    Answer<Snapshot<KeptAmounts>> kept,
    Answer<Page<InvocationRow>> orphans,
    Component orphansNeed,
    long orphansLookedAt,
    List<Setting> settings) {
  public StateBackendOverview {
    settings = List.copyOf(settings);
  }
}
