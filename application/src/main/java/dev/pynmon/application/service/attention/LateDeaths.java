package dev.pynmon.application.service.attention;

import dev.pynmon.application.port.in.runner.ListGoneRunnersUseCase;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.background.Background;
import dev.pynmon.application.service.background.BackgroundValue;
import dev.pynmon.application.service.background.BackgroundValues;
import dev.pynmon.application.service.background.Rhythm;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.attention.Deaths;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which runners died of late. That takes a walk through heartbeats and some forty calls, and
 * changes seldom: it is looked up now and then, once for all checks. Safe for concurrent use.
 */
public final class LateDeaths {
  private static final Rhythm RHYTHM =
      new Rhythm(Duration.ofMillis(200), 500, Duration.ofMinutes(2));

  private static final PageRequest NEWEST = PageRequest.first(ListGoneRunnersUseCase.MAX_PART);

  private final ListGoneRunnersUseCase gone;
  private final BackgroundValues<AppKey, Answer<Deaths>> values;

  public LateDeaths(ListGoneRunnersUseCase gone, Background background) {
    this.gone = gone;
    this.values =
        new BackgroundValues<>(
            _ -> new BackgroundValue<>(background, RHYTHM, Answer.Missing.class::isInstance));
  }

  /** As last looked up, waiting for that where it is due: for what is in the background itself. */
  Answer<Deaths> await(Visit visit) {
    AppKey app = visit.app().key();
    Instant now = visit.asOf();
    return visit.elsewhere(() -> values.of(app).await(() -> look(app, now)));
  }

  private Answer<Deaths> look(AppKey app, Instant now) {
    Search lately = Search.parse("seen:>=" + now.minus(Deaths.LATELY), now, Noun.RUNNERS);
    return gone.listGone(app, Optional.of(lately), NEWEST)
        .part()
        .map(
            part ->
                new Deaths(
                    part.items(), part.next().isEmpty() && part.searchedBackTo().isEmpty(), now));
  }
}
