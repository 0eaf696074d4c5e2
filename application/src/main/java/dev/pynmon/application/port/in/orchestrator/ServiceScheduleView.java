package dev.pynmon.application.port.in.orchestrator;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.app.Setting;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.ServiceGeneration;
import dev.pynmon.domain.orchestrator.ServiceRules;
import dev.pynmon.domain.orchestrator.ServiceSchedule;
import dev.pynmon.domain.runner.Heartbeat;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who may run the atomic service when.
 *
 * @param app the application
 * @param asOf the moment for which this was worked out
 * @param generation by which rules
 * @param rules how runners take turns
 * @param turns the turns of this cycle
 * @param trouble the service, when it is stuck
 * @param settings how it is configured
 */
public record ServiceScheduleView(
    AppSummary app,
    Instant asOf,
    ServiceGeneration generation,
    ServiceRules rules,
    Answer<Turns> turns,
    Answer<Optional<ServiceTrouble>> trouble,
    List<Setting> settings) {
  public ServiceScheduleView {
    settings = List.copyOf(settings);
  }

  /**
   * The turns of a cycle.
   *
   * @param members the active runners that may run the service, by creation, then id
   * @param complete false when there may be more: only the first 1,000 active runners are looked at
   * @param schedule their turns; empty when the configured interval is none
   * @param last the newest run of each member that is known
   * @param blocked the newest runs that were refused, at most 50 of the newest 200 runs
   */
  public record Turns(
      List<Heartbeat> members,
      boolean complete,
      Optional<ServiceSchedule> schedule,
      Map<RunnerId, AtomicRun> last,
      List<AtomicRun> blocked) {
    public Turns {
      members = List.copyOf(members);
      last = Map.copyOf(last);
      blocked = List.copyOf(blocked);
    }
  }
}
