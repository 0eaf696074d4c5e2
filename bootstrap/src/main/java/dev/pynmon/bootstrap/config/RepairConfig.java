package dev.pynmon.bootstrap.config;

import dev.pynmon.application.port.in.recovery.Placement;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.DeadAfter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What to repair.
 *
 * @param app the application, by its id or key; empty for the only one
 * @param ids the invocations that are meant; none for all
 * @param placement into which queue, with which priority they are put back
 * @param deadAfter the time after which a runner is dead
 * @param isDry tells what would be done, and does nothing
 * @param user who types this
 */
public record RepairConfig(
    Optional<String> app,
    List<InvocationId> ids,
    Placement placement,
    Optional<Duration> deadAfter,
    boolean isDry,
    String user) {
  public RepairConfig {
    ids = List.copyOf(ids);
  }

  /** What the settings say where nothing is named. */
  public static RepairConfig of(Settings settings) {
    return new RepairConfig(
        settings.find(Key.APP),
        SourceConfig.ids(settings),
        new Placement(
            RerunConfig.queue(settings),
            RerunConfig.priority(settings),
            settings.isSet(Key.ANY_QUEUE)),
        settings.find(Key.DEAD_AFTER).map(text -> deadAfter(settings, text)),
        settings.isSet(Key.DRY_RUN),
        System.getProperty("user.name", "unknown"));
  }

  private static Duration deadAfter(Settings settings, String text) {
    return DeadAfter.minutes(text)
        .orElseThrow(() -> settings.wrong(Key.DEAD_AFTER, text, DeadAfter.ACCEPTED));
  }

  /**
   * What the settings say of invocations.
   *
   * @throws UsageException with a sentence when they do not say which are meant
   */
  public static RepairConfig ofInvocations(Settings settings) {
    RepairConfig config = of(settings);
    boolean all = settings.isSet(Key.ALL);
    if (all && !config.ids().isEmpty()) {
      throw new UsageException("only one of --id and --all is accepted.");
    }
    if (!all && config.ids().isEmpty() && !config.isDry()) {
      throw new UsageException(
          "nothing says which invocations; accepted are --id and --all; --dry-run tells which are"
              + " stranded.");
    }
    return config;
  }
}
