package dev.pynmon.pictures.life;

import static dev.pynmon.domain.status.KnownStatus.PENDING;
import static dev.pynmon.domain.status.KnownStatus.REGISTERED;
import static dev.pynmon.domain.status.KnownStatus.REROUTED;
import static dev.pynmon.domain.status.KnownStatus.RUNNING;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pynmon.domain.forecast.FlowSource;
import dev.pynmon.domain.forecast.Rate;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.task.Spread;
import dev.pynmon.domain.why.Around;
import dev.pynmon.domain.why.ExpectedStart;
import dev.pynmon.pictures.life.LifePicture.Mark;
import dev.pynmon.pictures.life.LifePicture.Outlook;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AheadTest {
  private static final Spread USUAL = spread(110, 492);

  private static Spread spread(int median, int p95) {
    Duration most = Duration.ofSeconds(p95);
    return new Spread(40, Duration.ofSeconds(median), most, most, most);
  }

  private static Life life(InvocationStatus... statuses) {
    return Lives.life(1_000, statuses);
  }

  private static ExpectedStart start(Instant now, int about, int earliest, int latest) {
    return new ExpectedStart(
        now.plusSeconds(about),
        new TimeWindow(now.plusSeconds(earliest), now.plusSeconds(latest)),
        new Rate(new Count.Exact(11), Duration.ofMinutes(10)),
        FlowSource.SAMPLES);
  }

  private static LifePicture picture(Life life, Spread usual, Optional<ExpectedStart> start) {
    Around around = new Around(Optional.empty(), Optional.of(usual), Optional.of(usual));
    return LifePicture.of(life, around, start).orElseThrow();
  }

  @Test
  void whereNothingIsKnownOfOneThatWaits_itsWaitIsShownAlone() {
    Life waits = life(REGISTERED);

    Outlook outlook = LifePicture.of(waits).flatMap(LifePicture::outlook).orElseThrow();

    assertThat(outlook.past()).isPresent();
    assertThat(outlook.marks()).isEmpty();
    assertThat(outlook.guess()).isEmpty();
  }

  @Test
  void whereAllIsOver_thePictureIsAsBefore() {
    Life over = life(REGISTERED, RUNNING, SUCCESS);

    assertThat(picture(over, USUAL, Optional.empty()))
        .isEqualTo(LifePicture.of(over).orElseThrow());
  }

  @Test
  void oneThatWaits_isShownUpToItsExpectedStart() {
    Life life = life(REGISTERED);
    double past = life.total().toMillis();
    ExpectedStart start =
        start(life.present().now(), (int) (past / 2_000), 1, (int) (past / 1_000));
    Outlook outlook = picture(life, spread(1, 100_000), Optional.of(start)).outlook().orElseThrow();

    assertThat(outlook.past().orElseThrow().x()).isEqualTo(8);
    assertThat(outlook.now()).isCloseTo(8 + 1_124 / 2.0, within(25.0));
    assertThat(outlook.guess().orElseThrow().x()).isGreaterThan(outlook.now());
    assertThat(outlook.about()).isGreaterThan(outlook.guess().orElseThrow().x());
    assertThat(outlook.marks()).extracting(Mark::label).containsExactly("usual wait, p50 1.00 s");
  }

  @Test
  void startFarAway_leavesThePastAQuarter() {
    Life life = life(REGISTERED);
    ExpectedStart start = start(life.present().now(), 400_000, 300_000, 500_000);
    Outlook outlook = picture(life, USUAL, Optional.of(start)).outlook().orElseThrow();

    assertThat(outlook.now()).isCloseTo(8 + 1_124 / 4.0, within(0.01));
    assertThat(outlook.guess().orElseThrow().x()).isEqualTo(1_132);
  }

  @Test
  void whatWasTakenAndGivenBack_waitsSinceItsBeginning() {
    Life life = life(REGISTERED, PENDING, REROUTED);
    Outlook outlook = picture(life, USUAL, Optional.empty()).outlook().orElseThrow();

    assertThat(outlook.past().orElseThrow().x()).isEqualTo(8);
  }

  @Test
  void oneThatRuns_isHeldAgainstUsualRuns() {
    Life life = life(REGISTERED, PENDING, RUNNING);
    Outlook outlook = picture(life, spread(0, 1), Optional.empty()).outlook().orElseThrow();

    assertThat(outlook.past()).isEmpty();
    assertThat(outlook.guess()).isEmpty();
    assertThat(outlook.marks())
        .first()
        .extracting(Mark::label)
        .asString()
        .startsWith("usual run, p50 ");
  }

  @Test
  void svg_tellsAllOfItInWords() {
    Life life = life(REGISTERED);
    ExpectedStart start = start(life.present().now(), 2, 1, 3);
    String svg =
        LifeSvg.of(picture(life, USUAL, Optional.of(start)), name -> "icons#" + name).text();

    assertThat(svg)
        .contains(
            "viewBox=\"0 -20 1140 78\"", "class=\"seg-queue st-registered\"", "class=\"now-l\"")
        .contains("; its task usually waits 1 m 50 s, 95 of 100 times no longer than 8 m 12 s\"")
        .containsPattern("; start expected about [0-9:]+, between [0-9:]+ and [0-9:]+; its task");
  }
}
