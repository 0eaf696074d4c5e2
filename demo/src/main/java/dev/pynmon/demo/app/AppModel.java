package dev.pynmon.demo.app;

import dev.pynmon.demo.chance.Micros;
import dev.pynmon.demo.runner.RunnerPlan;
import dev.pynmon.domain.app.AppInfo;
import dev.pynmon.domain.runner.RunnerContext;
import java.util.List;

/**
 * What there is in a simulated application.
 *
 * @param info what it writes about itself
 * @param runners the runners it keeps going
 * @param clients who calls tasks from outside
 * @param sources what they call
 * @param routines what they call at about regular times
 * @param crons what is called at its time
 * @param reactions what is called when something has ended
 * @param services what tasks depend on, and what may be out of order; most depend on the first
 * @param callsPerDay how many calls clients make a day, on average
 */
public record AppModel(
    AppInfo info,
    List<RunnerPlan> runners,
    List<RunnerContext> clients,
    List<Source> sources,
    List<Routine> routines,
    List<Cron> crons,
    List<Reaction> reactions,
    List<String> services,
    double callsPerDay) {
  /** For so long before the end of its slot a runner begins no run of the atomic service. */
  public static final long SPREAD_MARGIN = 12 * Micros.SECOND;

  public AppModel {
    runners = List.copyOf(runners);
    clients = List.copyOf(clients);
    sources = List.copyOf(sources);
    routines = List.copyOf(routines);
    crons = List.copyOf(crons);
    reactions = List.copyOf(reactions);
    services = List.copyOf(services);
  }

  /** Makes models that tell different parts of one story. */
  public interface Maker {
    AppModel present(double volume);

    AppModel past(double volume);
  }

  public String name() {
    return info.appId().value();
  }
}
