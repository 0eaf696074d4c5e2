package dev.pynmon.application.service.why;

import dev.pynmon.application.port.in.app.Setting;
import dev.pynmon.application.port.in.orchestrator.ServiceTrouble;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.ServiceSettings;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.orchestrator.MarkedRuns;
import dev.pynmon.application.service.orchestrator.ServiceWatch;
import dev.pynmon.application.service.runner.ActiveRunners;
import dev.pynmon.application.service.runner.ActiveRunners.Apart;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.why.RecoveryPlan;
import java.time.Duration;
import java.util.Optional;

/**
 * When recovery comes. Cost: that of {@link ServiceWatch}, and a call at the same time.
 *
 * @param visit the application
 * @param marks are told what is marked
 */
public record RecoveryReading(Visit visit, MarkedRuns marks) {
  /** The option that tells when what is pending is recovered. */
  public static final String PENDING = "recover_pending_invocations_cron";

  /** The option that tells when what is running is. */
  public static final String RUNNING = "recover_running_invocations_cron";

  /** How long an invocation may be pending where nothing is configured. */
  public static final Duration LONGEST_PENDING = Duration.ofSeconds(5);

  private static final double MOST_SECONDS = 1e9;

  /** By the option that holds its cron expression. */
  public RecoveryPlan of(String option) {
    Later<Boolean> anyone = visit.begin(this::isAnyoneThere);
    return new RecoveryPlan(
        setting(visit, option),
        ServiceWatch.of(visit, marks)
            .available()
            .flatMap(trouble -> trouble)
            .map(ServiceTrouble::stuck),
        anyone.get());
  }

  /**
   * A stale one runs nothing, as far as anybody can tell: it may be the one to be recovered from.
   */
  private boolean isAnyoneThere() {
    Optional<Apart> runners = ActiveRunners.of(visit, visit.asOf()).apart().available();
    return runners
        .map(apart -> apart.active().stream().anyMatch(Heartbeat::atomicServiceEligible))
        .orElse(true);
  }

  /** How long an invocation may be pending before recovery takes it. */
  public static Duration longestPending(Visit visit) {
    try {
      double seconds = Double.parseDouble(setting(visit, "max_pending_seconds"));
      return seconds > 0 && seconds < MOST_SECONDS
          ? Duration.ofMillis(Math.round(seconds * 1_000))
          : LONGEST_PENDING;
    } catch (NumberFormatException _) {
      return LONGEST_PENDING;
    }
  }

  private static String setting(Visit visit, String key) {
    return new ServiceSettings(visit.app())
        .recovery().stream()
            .filter(setting -> setting.key().equals(key))
            .findFirst()
            .map(Setting::value)
            .orElse("");
  }
}
