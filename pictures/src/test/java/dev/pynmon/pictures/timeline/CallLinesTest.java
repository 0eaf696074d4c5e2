package dev.pynmon.pictures.timeline;

import static dev.pynmon.domain.timeline.Histories.id;
import static dev.pynmon.pictures.timeline.Drawing.density;
import static dev.pynmon.pictures.timeline.Drawing.drawing;
import static dev.pynmon.pictures.timeline.Drawing.figure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.timeline.Histories;
import dev.pynmon.domain.timeline.TimelineSubject;
import dev.pynmon.pictures.svg.Position;
import dev.pynmon.pictures.timeline.figure.CallLine;
import dev.pynmon.pictures.timeline.figure.Point;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The lines from callers to the registrations that they made. */
class CallLinesTest {
  private static final double ROW = 44;
  private static final double BELOW_THE_BAR = ROW + 7;

  /** The caller waits, then runs from 20 to 60 and calls once meanwhile. */
  private static Histories called(double seconds) {
    return new Histories()
        .on("r", "caller", 10, "pending")
        .on("r", "caller", 20, "running")
        .on("r", "caller", 60, "success")
        .registered("r", "child", seconds, "caller")
        .ran("z", "child", 70, 80);
  }

  private static Optional<CallLine> line(Histories histories) {
    return figure(histories.to(drawing()), "child").call();
  }

  private static double x(double seconds) {
    return 214 + 9.28 * seconds;
  }

  private static Histories record(Histories histories, String child, String parent) {
    return histories.subject(
        new TimelineSubject(
            id(child),
            Optional.empty(),
            Optional.of(id(parent)),
            Optional.empty(),
            Optional.empty()));
  }

  @Test
  void registrationOnTheCallersBar_isLedToBelowIt_fromTheCallersLastChangeByThen() {
    CallLine line = line(called(40)).orElseThrow();
    assertThat(line)
        .isEqualTo(
            new CallLine(id("caller"), false, x(20), BELOW_THE_BAR, ROW + 11.5, x(40), ROW + 4));
    Point mark = figure(called(40).to(drawing()), "child").stays().getFirst().points().getFirst();
    assertThat(mark.x()).isEqualTo(x(40));
    assertThat(mark.y()).isEqualTo(ROW);
  }

  @Test
  void changeAtTheSameMoment_isTheLastByThen() {
    Histories paused =
        new Histories()
            .on("r", "caller", 20, "running")
            .on("r", "caller", 40, "paused")
            .on("r", "caller", 50, "resumed")
            .on("r", "caller", 60, "success");
    paused.registered("r", "at-once", 40, "caller").registered("r", "late", 45, "caller");
    TimelinePicture timeline = paused.to(drawing());
    assertThat(figure(timeline, "at-once").call()).isEmpty();
    assertThat(figure(timeline, "late").call().orElseThrow().x1()).isEqualTo(x(40));
  }

  @Test
  void callerThatTheWindowCuts_beginsAtItsEdge() {
    Histories histories =
        new Histories()
            .on("r", "caller", -30, "running")
            .registered("r", "child", 40, "caller")
            .on("r", "caller", 60, "success");
    assertThat(line(histories).orElseThrow().x1()).isEqualTo(214);
  }

  @Test
  void otherLane_isReachedByAVerticalLegThenAHorizontalOne() {
    Histories histories =
        new Histories()
            .on("client", "caller", 10, "registered")
            .registered("client", "child", 30, "caller")
            .ran("r", "caller", 50, 60);
    CallLine line = line(histories).orElseThrow();
    assertThat(line)
        .isEqualTo(new CallLine(id("caller"), false, x(10), ROW + 7, 72, x(30) - 4, 72));
    TimelinePicture timeline = histories.to(drawing());
    assertThat(figure(timeline, "child").stays().getFirst().points().getFirst().y()).isEqualTo(72);
  }

  @Test
  void otherRow_isReachedAlikeUpwardToo() {
    Optional<CallLine> up =
        CallLine.between(id("a"), true, new Position(300, 100), new Position(400, 60));
    assertThat(up).contains(new CallLine(id("a"), true, 300, 93, 60, 396, 60));
  }

  @Test
  void otherRowJustBelow_isReachedByTheVerticalLegAlone() {
    Optional<CallLine> down =
        CallLine.between(id("a"), false, new Position(300, 100), new Position(303, 160));
    assertThat(down).contains(new CallLine(id("a"), false, 300, 107, 156, 300, 156));
  }

  @Test
  void sameRowAndSoNearThatTheMarkCoversIt_isNoLine() {
    assertThat(CallLine.between(id("a"), true, new Position(300, 100), new Position(300, 100)))
        .isEmpty();
    assertThat(CallLine.between(id("a"), true, new Position(300, 100), new Position(304, 100)))
        .isEmpty();
    assertThat(CallLine.between(id("a"), true, new Position(300, 100), new Position(304.1, 100)))
        .isPresent();
  }

  @Test
  void callerThatIsNotShown_orThatIsSeenOnlyLater_orNobody_isNoLine() {
    assertThat(line(new Histories().registered("r", "child", 40, "gone").ran("r", "b", 1, 90)))
        .isEmpty();
    assertThat(line(called(5))).isEmpty();
    assertThat(line(new Histories().on("r", "child", 40, "registered"))).isEmpty();
    assertThat(line(new Histories().registered("r", "child", 40, "child"))).isEmpty();
  }

  @Test
  void registrationOutsideTheWindow_isNoLine() {
    Histories histories = called(40).window(50, 100);
    assertThat(figure(histories.to(drawing()), "caller").call()).isEmpty();
    assertThat(line(histories)).isEmpty();
  }

  @Test
  void callerOfTheRecord_countsWhereTheRegistrationNamesNone() {
    Histories silent =
        new Histories()
            .on("r", "caller", 20, "running")
            .on("r", "other", 21, "running")
            .on("r", "child", 40, "registered");
    assertThat(line(record(silent, "child", "caller")).orElseThrow().caller())
        .isEqualTo(id("caller"));
    Histories both = called(40).on("q", "other", 21, "running");
    assertThat(line(record(both, "child", "other")).orElseThrow().caller()).isEqualTo(id("caller"));
  }

  @Test
  void manyCalls_haveALineEach() {
    Histories histories = called(40);
    for (int i = 0; i < 20; i++) {
      histories.registered("r", "more-" + i, 30 + i, "caller");
    }
    assertThat(histories.to(drawing()).figures().stream().filter(one -> one.call().isPresent()))
        .hasSize(21);
  }

  private static TimelinePicture bars(String... selected) {
    return called(40).to(drawing(TimelineLimits.DEFAULT, ids(selected)));
  }

  private static TimelinePicture dense(String... selected) {
    return called(40).to(density(TimelineLimits.DEFAULT, ids(selected)));
  }

  private static Set<InvocationId> ids(String... selected) {
    return Set.of(selected).stream().map(Histories::id).collect(Collectors.toSet());
  }

  @Test
  void lineOfASelectedCallerOrChild_isToBeSeen() {
    assertThat(figure(bars(), "child").call().orElseThrow().selected()).isFalse();
    assertThat(figure(bars("caller"), "child").call().orElseThrow().selected()).isTrue();
    assertThat(figure(bars("child"), "child").call().orElseThrow().selected()).isTrue();
  }

  @Test
  void selectedCaller_liesBelowTheMarksOfWhatItCalled() {
    TimelinePicture timeline =
        called(40)
            .ran("q", "stranger", 90, 95)
            .to(drawing(TimelineLimits.DEFAULT, Set.of(id("caller"))));
    assertThat(timeline.figures())
        .extracting(one -> one.subject().id().value())
        .containsExactly("stranger", "caller", "child");
  }

  @Test
  void density_drawsLinesBetweenTheSelectedAlone() {
    assertThat(dense("child").figures()).hasSize(1).allMatch(one -> one.call().isEmpty());
    assertThat(figure(dense("child", "caller"), "child").call()).isPresent();
  }
}
