package dev.pynmon.application.port.in.orchestrator;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.app.Setting;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.ServiceGeneration;
import dev.pynmon.domain.runner.RunnerPresence;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs of the atomic service.
 *
 * @param app the application
 * @param asOf when this was read
 * @param generation what the store keeps of them
 * @param part the page
 * @param presence how present the runners on the page are
 * @param trouble the service, when it is stuck
 * @param settings how it is configured
 */
public record ServiceRunsView(
    AppSummary app,
    Instant asOf,
    ServiceGeneration generation,
    Answer<Part> part,
    Map<RunnerId, RunnerPresence> presence,
    Answer<Optional<ServiceTrouble>> trouble,
    List<Setting> settings) {
  /** The most runs that are looked at. */
  public static final int MAX_READ = 5_000;

  public ServiceRunsView {
    presence = Map.copyOf(presence);
    settings = List.copyOf(settings);
  }

  /**
   * A page of runs.
   *
   * @param runs newest first; those of before pynenc 0.2.4 have no id
   * @param number which page, from 1; the last when one past the end was asked for
   * @param pages how many there are, at least 1
   * @param matching how many runs match
   * @param complete false when more are recorded than are looked at
   * @param selectedFound whether the run that is looked for matches
   * @param runners all runners that any run is of, sorted; at most 200
   * @param marked the runs that are marked as going on, newest first
   */
  public record Part(
      List<AtomicRun> runs,
      int number,
      int pages,
      int matching,
      boolean complete,
      boolean selectedFound,
      List<RunnerId> runners,
      List<AtomicRun> marked) {
    public Part {
      runs = List.copyOf(runs);
      runners = List.copyOf(runners);
      marked = List.copyOf(marked);
    }
  }
}
