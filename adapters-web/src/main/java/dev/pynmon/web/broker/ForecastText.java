package dev.pynmon.web.broker;

import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.domain.forecast.Drift;
import dev.pynmon.domain.forecast.Flow;
import dev.pynmon.domain.forecast.Forecast;
import dev.pynmon.domain.forecast.Pace;
import dev.pynmon.domain.forecast.Rate;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.web.text.RangeText;
import dev.pynmon.web.text.RateText;
import dev.pynmon.web.text.TimeText;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What becomes of a queue, in words. Times are in UTC.
 *
 * @param queue the queue
 * @param now the present
 */
record ForecastText(QueueReport queue, Instant now) {
  /** Until then seconds say something. */
  private static final Duration SOON = Duration.ofMinutes(10);

  private static final String SIGN = "−";

  private static final String NO_TREND = "no clear trend yet";

  /** A few words, such as "grows by 2.6 a minute". */
  String claim() {
    return switch (forecast()) {
      case Forecast.Steady steady -> isSure() ? "steady" : seen(steady.drift());
      case Forecast.Grows grows -> "grows by " + rate(grows.drift()) + " a minute";
      case Forecast.Empties empties -> "empty at " + clock(empties.about(), empties.range());
      case Forecast.Shrinks shrinks -> "shrinks by " + rate(shrinks.drift()) + " a minute";
      case Forecast.None _ -> "no forecast";
    };
  }

  /** Where its length alone was seen, nothing is claimed of what comes and goes. */
  private String seen(Drift drift) {
    if (!steady(drift).isEmpty()) {
      return NO_TREND;
    }
    return queue.waiting().value() == 0 ? "stays empty" : "unchanged";
  }

  /** What comes and goes is known, so that its range is one of these. */
  private boolean isSure() {
    return queue.pace().flow().filter(Flow::isCertain).isPresent();
  }

  private Forecast forecast() {
    return queue.pace().forecast();
  }

  private static String rate(Drift drift) {
    return RateText.rate(Math.abs(drift.perMinute()));
  }

  /** Its range, or why there is none; "" where there is nothing to say. */
  String more() {
    return switch (forecast()) {
      case Forecast.Steady steady -> steady(steady.drift());
      case Forecast.Grows grows -> several(grows);
      case Forecast.Empties empties -> "at this rate; " + range(empties.range());
      case Forecast.Shrinks _ -> "not empty within a day";
      case Forecast.None none -> untold(none.why());
    };
  }

  private String steady(Drift drift) {
    return taken()
        .orElseGet(
            () ->
                drift.error() == 0 || queue.waiting().value() == 0
                    ? ""
                    : signed(drift.least()) + " to " + signed(drift.most()) + " a minute");
  }

  /** How long what waits takes, where that is known. */
  private Optional<String> taken() {
    long waiting = queue.waiting().value();
    return queue
        .pace()
        .flow()
        .filter(flow -> flow.isCertain() && flow.out().count().value() > 0 && waiting > 0)
        .map(flow -> Math.round(60_000 * waiting / flow.out().perMinute()))
        .map(millis -> "what waits is taken within " + DurationText.rough(up(millis)));
  }

  private static Duration up(long millis) {
    return Duration.ofSeconds(Math.ceilDiv(millis, 1_000));
  }

  private static String signed(double perMinute) {
    return (perMinute < 0 ? SIGN : "+") + RateText.rate(Math.abs(perMinute));
  }

  private String several(Forecast.Grows grows) {
    Forecast.Several then = grows.waiting();
    return CountText.of(then.about())
        + " at "
        + minute(grows.at())
        + "; "
        + CountText.of(then.least())
        + " to "
        + CountText.of(then.most());
  }

  private String untold(Forecast.Why why) {
    return switch (why) {
      case NEVER_SAMPLED -> "not sampled yet";
      case SAMPLED_BRIEFLY -> begin();
      case TOO_MANY -> "more than are counted";
    };
  }

  private String begin() {
    Pace pace = queue.pace();
    String at = pace.sampledSince().map(TimeText::clock).orElse("");
    return switch (pace.begin().orElseThrow()) {
      case FIRST -> "sampled since " + at;
      case GAP -> "sampled again since " + at;
      case PURGED -> "purged before " + at;
      case CLOCK -> "the clock was set before " + at;
      case UNCOUNTED -> "counted since " + at;
    };
  }

  private String range(TimeWindow range) {
    return clock(range.from(), range) + " to " + clock(range.to(), range);
  }

  /** With seconds where all of the range is near, with the date where it is not today. */
  private String clock(Instant moment, TimeWindow range) {
    return range.to().isBefore(now.plus(SOON)) ? TimeText.clock(moment, now) : minute(moment);
  }

  private String minute(Instant moment) {
    String clock = TimeText.clock(moment).substring(0, 5);
    return TimeText.date(moment).equals(TimeText.date(now))
        ? clock
        : TimeText.date(moment) + " " + clock;
  }

  /** What came and what left a minute, such as "9 / 14"; "" where that is not known. */
  String rates() {
    return queue.pace().flow().filter(Flow::isCertain).map(ForecastText::rates).orElse("");
  }

  private static String rates(Flow flow) {
    return rate(flow.in()) + " / " + rate(flow.out());
  }

  private static String rate(Rate rate) {
    return RateText.rate(rate.perMinute());
  }

  /** The same as a sentence, with a blank before it; "" where there is nothing to say. */
  String sentence() {
    String said =
        switch (forecast()) {
          case Forecast.Steady _ ->
              queue.waiting().value() == 0 ? "" : " It " + verb() + claim() + also(more());
          case Forecast.Grows _ -> " It " + claim() + ", if that goes on: " + more();
          case Forecast.Empties empties ->
              " At this rate it is "
                  + claim()
                  + ", between "
                  + RangeText.of(
                      empties.range().from(),
                      empties.range().to(),
                      " and ",
                      moment -> clock(moment, empties.range()));
          case Forecast.Shrinks _ -> " It " + claim() + ", and is " + more();
          case Forecast.None none ->
              none.why() == Forecast.Why.NEVER_SAMPLED ? "" : " There is no forecast: " + more();
        };
    return said.isEmpty() ? "" : said + basis() + ".";
  }

  private String verb() {
    return claim().equals(NO_TREND) ? "has " : "is ";
  }

  private static String also(String more) {
    return more.isEmpty() ? "" : ": " + more;
  }

  private String basis() {
    return queue
        .pace()
        .basis()
        .map(source -> " (" + QueueBasis.brief(source, queue.pace().sampledSince()) + ")")
        .orElse("");
  }
}
