package dev.pynmon.application.port.in.runner;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.app.Setting;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.runner.RunnerCounts;
import dev.pynmon.domain.runner.RunnerGroup;
import dev.pynmon.domain.runner.RunnerSighting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The runners of an application.
 *
 * @param app the application
 * @param asOf when this was read
 * @param deadAfter the time after which pynenc considers a silent runner dead
 * @param counts how many are known and active
 * @param active the active runners with those above them, by creation
 * @param holding what anybody holds
 * @param finished what they brought to an end of late
 * @param all a part of all that left a heartbeat, newest created first
 * @param runnerClass the class of its runners, as configured
 * @param settings how they are configured
 * @param missing the components that could not be asked
 */
public record RunnerList(
    AppSummary app,
    Instant asOf,
    Duration deadAfter,
    Answer<RunnerCounts> counts,
    Answer<Active> active,
    Answer<Holders> holding,
    Answer<Finished> finished,
    Answer<Page<RunnerSighting>> all,
    String runnerClass,
    List<Setting> settings,
    Map<Component, Absence> missing) {
  /** The most active runners that are listed. */
  public static final int MAX_ACTIVE = 200;

  public RunnerList {
    settings = List.copyOf(settings);
    missing = Map.copyOf(missing);
  }

  /**
   * Active runners.
   *
   * @param groups each runner with its workers; the runner at the head may itself not be active
   * @param listed how many active runners there are among them
   * @param eligible how many of those may run the atomic service
   * @param served those of all runners that ran it, as far as that is still recorded
   * @param complete false when there are more than are listed
   */
  public record Active(
      List<RunnerGroup> groups, int listed, int eligible, Set<RunnerId> served, boolean complete) {
    public Active {
      groups = List.copyOf(groups);
      served = Set.copyOf(served);
    }
  }
}
