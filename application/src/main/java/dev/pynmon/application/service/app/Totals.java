package dev.pynmon.application.service.app;

import dev.pynmon.application.service.background.Background;
import dev.pynmon.application.service.background.BackgroundValue;
import dev.pynmon.application.service.background.BackgroundValues;
import dev.pynmon.application.service.background.Rhythm;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Snapshot;
import java.time.Duration;

/**
 * How many invocations are in each status. That is a scan: it is made in the background, once for
 * all pages and all who look. Safe for concurrent use.
 */
public final class Totals {
  private static final Rhythm RHYTHM =
      new Rhythm(Duration.ofMillis(200), 20, Duration.ofMinutes(1));

  private final BackgroundValues<AppKey, StatusTotals> values;

  public Totals(Background background) {
    this.values = new BackgroundValues<>(_ -> new BackgroundValue<>(background, RHYTHM));
  }

  /** As last counted, with their age; waits a moment for what should be quick. */
  public Answer<Snapshot<StatusTotals>> of(Visit visit) {
    Answer<Snapshot<StatusTotals>> totals =
        visit
            .apart()
            .orchestrator(
                store ->
                    visit.elsewhere(
                        () -> values.of(visit.app().key()).look(store.statuses()::totals)));
    totals.available().ifPresent(known -> keep(visit, known));
    return totals;
  }

  private static void keep(Visit visit, Snapshot<StatusTotals> known) {
    if (known instanceof Snapshot.Taken<StatusTotals> taken) {
      visit.keep(last -> last.withTotals(taken));
    }
  }

  /**
   * The same, waiting for the scan that is under way or due: for what is in the background itself.
   */
  public Answer<StatusTotals> await(Visit visit) {
    return visit.orchestrator(
        store ->
            visit.elsewhere(() -> values.of(visit.app().key()).await(store.statuses()::totals)));
  }
}
