package dev.pynmon.application.service.attention;

import dev.pynmon.application.port.in.attention.Attention;
import dev.pynmon.application.port.in.attention.CheckAttentionUseCase;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Totals;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.background.Background;
import dev.pynmon.application.service.background.BackgroundValue;
import dev.pynmon.application.service.background.BackgroundValues;
import dev.pynmon.application.service.background.Rhythm;
import dev.pynmon.application.service.orchestrator.MarkedRuns;
import dev.pynmon.application.service.recovery.Pause;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.application.service.task.ShowTasksService;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.attention.Checkup;
import dev.pynmon.domain.attention.Finding;
import dev.pynmon.domain.attention.Rule;
import dev.pynmon.domain.attention.Thresholds;
import dev.pynmon.domain.query.Snapshot;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Checks the rules in the background, once for all who look. Safe for concurrent use. */
public final class CheckAttentionService implements CheckAttentionUseCase {
  private static final Rhythm RHYTHM =
      new Rhythm(Duration.ofMillis(200), 20, Duration.ofSeconds(30));
  private static final Duration AGAIN = Duration.ofSeconds(5);

  private final AppDirectory apps;
  private final Helpers helpers;
  private final Thresholds thresholds;
  private final BackgroundValues<AppKey, Checkup> values;

  /**
   * Asks nothing yet.
   *
   * @param thresholds from when on each rule finds something
   */
  public CheckAttentionService(
      AppDirectory apps, Helpers helpers, Thresholds thresholds, Background background) {
    this.apps = apps;
    this.helpers = helpers;
    this.thresholds = thresholds;
    this.values =
        new BackgroundValues<>(
            _ -> new BackgroundValue<>(background, RHYTHM, CheckAttentionService::isSomethingDown));
  }

  /** What does not answer may be back soon, however long the check had to wait for it. */
  private static boolean isSomethingDown(Checkup checkup) {
    return checkup.of(Rule.COMPONENT) instanceof Finding.Needed;
  }

  @Override
  public Attention check(AppKey app) {
    BackgroundValue<Checkup> value = values.of(app);
    return upToDate(app, attention(value.look(() -> made(app)), value));
  }

  @Override
  public Attention checkAgain(AppKey app) {
    return upToDate(app, again(app));
  }

  private static Attention attention(Snapshot<Checkup> last, BackgroundValue<Checkup> value) {
    return new Attention(last, value.isBeingMade());
  }

  @Override
  public Checkup checkComplete(AppKey app) {
    Checkup last = values.of(app).await(() -> made(app));
    return last.lacking(Absences.of(apps.app(app)));
  }

  /** A check from before a component fell silent would call it one that answers. */
  private Attention upToDate(AppKey app, Attention known) {
    Map<Component, Absence> absences = Absences.of(apps.app(app));
    return known.lacking(absences).equals(known) ? known : again(app).lacking(absences);
  }

  private Attention again(AppKey app) {
    BackgroundValue<Checkup> value = values.of(app);
    return attention(value.lookAgain(() -> made(app), AGAIN), value);
  }

  @Override
  public Thresholds thresholds() {
    return thresholds;
  }

  private Checkup made(AppKey app) {
    try (Visit visit = apps.visit(app)) {
      return new AttentionReading(visit, helpers, thresholds, values.of(app).known()).read();
    }
  }

  /**
   * Whom a check asks beside the stores.
   *
   * @param totals count by status
   * @param tasks tell how often they failed
   * @param deaths tell who died of late
   * @param catalogues tell what the code of tasks says
   * @param marks are told what is marked as going on
   * @param clock this monitor's
   * @param pause lets time go by where something is looked at twice
   */
  public record Helpers(
      Totals totals,
      ShowTasksService tasks,
      LateDeaths deaths,
      Catalogues catalogues,
      MarkedRuns marks,
      Clock clock,
      Pause pause) {}
}
