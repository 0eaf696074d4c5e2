package dev.pynmon.web.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.port.in.broker.QueueReport.Health;
import dev.pynmon.domain.forecast.Drift;
import dev.pynmon.domain.forecast.Flow;
import dev.pynmon.domain.forecast.FlowSource;
import dev.pynmon.domain.forecast.Forecast;
import dev.pynmon.domain.forecast.Forecast.Why;
import dev.pynmon.domain.forecast.Pace;
import dev.pynmon.domain.forecast.Rate;
import dev.pynmon.domain.forecast.Track.Begin;
import dev.pynmon.domain.query.Count;
import dev.pynmon.web.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForecastTextTest {
  private static final Instant NOW = Instant.parse("2026-11-24T14:47:02Z");
  private static final Instant SINCE = Instant.parse("2026-11-24T13:40:10Z");

  private Optional<Flow> flow = Optional.empty();
  private Optional<Instant> since = Optional.of(SINCE);
  private Begin begin = Begin.FIRST;
  private FlowSource basis = FlowSource.SAMPLES;

  private ForecastText text(long waiting, double perMinute, double error) {
    return text(waiting, Forecast.of(waiting, new Drift(perMinute, error, 0), NOW));
  }

  private ForecastText text(long waiting, Forecast forecast) {
    return new ForecastText(queue(waiting, forecast), NOW);
  }

  private QueueReport queue(long waiting, Forecast forecast) {
    Optional<FlowSource> rests =
        forecast instanceof Forecast.None ? Optional.empty() : Optional.of(basis);
    return Samples.queue("bulk", waiting, Health.CONSUMED)
        .going(new Pace(flow, forecast, rests, since, Optional.of(begin)));
  }

  private ForecastText untold(Why why) {
    return text(3, new Forecast.None(why));
  }

  /** So many in a quarter of an hour. */
  private static Optional<Flow> flow(Count in, Count out, FlowSource source) {
    Duration within = Duration.ofMinutes(15);
    return Optional.of(new Flow(new Rate(in, within), new Rate(out, within), source));
  }

  @Test
  void queueThatGrows_saysHowFastAndHowLongItWillBe() {
    ForecastText text = text(41, 2.6, 0.6);
    assertThat(text.claim()).isEqualTo("grows by 2.6 a minute");
    assertThat(text.more()).isEqualTo("80 at 15:02; 71 to 89");
    assertThat(text.sentence())
        .isEqualTo(
            " It grows by 2.6 a minute, if that goes on: 80 at 15:02; 71 to 89 (by this monitor's"
                + " own samples since 13:40:10).");
  }

  @Test
  void queueThatDrains_saysWhenItIsEmpty() {
    basis = FlowSource.ONLY_QUEUE;
    ForecastText text = text(120, -5, 1);
    assertThat(text.claim()).isEqualTo("empty at 15:11");
    assertThat(text.more()).isEqualTo("at this rate; 15:07 to 15:17");
    assertThat(text.sentence())
        .isEqualTo(
            " At this rate it is empty at 15:11, between 15:07 and 15:17 UTC (by the histories of"
                + " the last 10 m).");
  }

  @Test
  void timesThatAreNear_haveSeconds() {
    assertThat(text(12, -5, 1).claim()).isEqualTo("empty at 14:49:26");
    assertThat(text(12, -5, 1).more()).isEqualTo("at this rate; 14:49:02 to 14:50:02");
  }

  @Test
  void timesOfAnotherDay_haveTheDate() {
    assertThat(text(6_000, -10, 1).claim()).isEqualTo("empty at 2026-11-25 00:47");
  }

  @Test
  void steadyQueue_saysHowSureThatIs() {
    assertThat(text(12, -0.4, 1.5).claim()).isEqualTo("no clear trend yet");
    assertThat(text(12, 0, 0).claim()).isEqualTo("unchanged");
    assertThat(text(12, -0.4, 1.5).more()).isEqualTo("−1.9 to +1.1 a minute");
    assertThat(text(12, 0, 0).more()).isEmpty();
    assertThat(text(12, 0, 0).sentence())
        .isEqualTo(" It is unchanged (by this monitor's own samples since 13:40:10).");
  }

  @Test
  void steadyEmptyQueue_isQuiet() {
    assertThat(text(0, 0, 0).claim()).isEqualTo("stays empty");
    assertThat(text(0, 0, 1).more()).isEmpty();
    assertThat(text(0, 0, 1).sentence()).isEmpty();
  }

  @Test
  void whereItIsKnownWhatLeaves_steadySaysHowLongThatTakes() {
    flow = flow(new Count.Exact(1_245), new Count.Exact(1_245), FlowSource.SAMPLES);
    assertThat(text(3, 0, 5).more()).isEqualTo("what waits is taken within 3 s");
    assertThat(text(3, 0, 5).claim()).isEqualTo("steady");
    assertThat(text(3, 0, 5).rates()).isEqualTo("83.0 / 83.0");
  }

  @Test
  void queueThatDrainsSlowly_hasNoTime() {
    assertThat(text(1_000, -0.2, 0.1).claim()).isEqualTo("shrinks by 0.20 a minute");
    assertThat(text(1_000, -0.2, 0.1).sentence())
        .startsWith(" It shrinks by 0.20 a minute, and is not empty within a day (by ");
  }

  @Test
  void withoutAForecast_theReasonIsSaid() {
    assertThat(untold(Why.SAMPLED_BRIEFLY).claim()).isEqualTo("no forecast");
    assertThat(untold(Why.SAMPLED_BRIEFLY).more()).isEqualTo("sampled since 13:40:10");
    assertThat(untold(Why.SAMPLED_BRIEFLY).sentence())
        .isEqualTo(" There is no forecast: sampled since 13:40:10.");
    assertThat(untold(Why.TOO_MANY).more()).isEqualTo("more than are counted");
    assertThat(untold(Why.NEVER_SAMPLED).more()).isEqualTo("not sampled yet");
    assertThat(untold(Why.NEVER_SAMPLED).sentence()).isEmpty();
  }

  @Test
  void whyItIsNotSampledForLonger_isSaid() {
    begin = Begin.PURGED;
    assertThat(untold(Why.SAMPLED_BRIEFLY).more()).isEqualTo("purged before 13:40:10");
    begin = Begin.GAP;
    assertThat(untold(Why.SAMPLED_BRIEFLY).more()).isEqualTo("sampled again since 13:40:10");
    begin = Begin.CLOCK;
    assertThat(untold(Why.SAMPLED_BRIEFLY).more()).isEqualTo("the clock was set before 13:40:10");
    begin = Begin.UNCOUNTED;
    assertThat(untold(Why.SAMPLED_BRIEFLY).more()).isEqualTo("counted since 13:40:10");
  }

  @Test
  void ratesOfWhichSomeAreLeftOut_areNotKnown() {
    flow = flow(new Count.AtLeast(3), new Count.AtLeast(3), FlowSource.SAMPLES);
    assertThat(text(3, 0, 5).rates()).isEmpty();
    assertThat(text(3, 0, 5).more()).isEqualTo("−5.0 to +5.0 a minute");
  }

  @Test
  void basis_saysWhatAllRestOn() {
    QueueReport unseen = Samples.queue("bulk", 3, Health.CONSUMED);
    assertThat(QueueBasis.of(List.of(unseen)))
        .isEqualTo("The queues are sampled from now on: after a minute there are forecasts.");
    QueueReport seen = queue(3, new Forecast.Steady(new Drift(0, 0, 0)));
    assertThat(QueueBasis.of(List.of(seen)))
        .isEqualTo(
            "Rates a minute and forecasts are this monitor's own samples since 13:40:10: once a"
                + " message is taken, nothing tells its queue. Not known: what comes and goes"
                + " between two samples is not seen.");
    flow = flow(new Count.Exact(1), new Count.Exact(1), FlowSource.ONLY_QUEUE);
    assertThat(QueueBasis.of(List.of(queue(3, new Forecast.Steady(new Drift(0, 0, 0))))))
        .isEqualTo(
            "In and out a minute, from the histories of the last 10 m, of the only queue; the"
                + " forecasts also from this monitor's own samples since 13:40:10.");
    since = Optional.empty();
    flow = flow(new Count.Exact(1), new Count.Exact(1), FlowSource.CATALOGUE);
    assertThat(QueueBasis.of(List.of(queue(3, new Forecast.Steady(new Drift(0, 0, 0))))))
        .isEqualTo(
            "In and out a minute, from the histories of the last 10 m, with the queues that --tasks"
                + " names; so the forecasts.");
  }
}
