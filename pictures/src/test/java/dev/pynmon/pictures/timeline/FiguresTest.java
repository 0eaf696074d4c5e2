package dev.pynmon.pictures.timeline;

import static dev.pynmon.domain.timeline.Histories.START;
import static dev.pynmon.domain.timeline.Histories.at;
import static dev.pynmon.domain.timeline.Histories.id;
import static dev.pynmon.pictures.timeline.Drawing.drawing;
import static dev.pynmon.pictures.timeline.Drawing.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.timeline.Histories;
import dev.pynmon.domain.timeline.SegmentEnd;
import dev.pynmon.domain.timeline.TimelineFilter;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.scale.TimeScale;
import dev.pynmon.pictures.svg.Box;
import dev.pynmon.pictures.timeline.figure.Bar;
import dev.pynmon.pictures.timeline.figure.BarForm;
import dev.pynmon.pictures.timeline.figure.Connection;
import dev.pynmon.pictures.timeline.figure.DrawnStay;
import dev.pynmon.pictures.timeline.figure.Figure;
import dev.pynmon.pictures.timeline.figure.Point;
import dev.pynmon.pictures.timeline.figure.PointShape;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Places, texts and lines of what is drawn of an invocation. */
class FiguresTest {
  private static DrawnStay stay(TimelinePicture timeline, String id) {
    return figure(timeline, id).stays().getFirst();
  }

  @Test
  void scale_goesFromTheLeftOfThePlotToItsRight() {
    TimeScale scale = new TimeScale(new TimeWindow(START, at(100)));
    assertThat(scale.x(START)).isEqualTo(214);
    assertThat(scale.x(at(100))).isEqualTo(1142);
    assertThat(scale.x(at(50))).isEqualTo(678);
    assertThat(scale.x(at(-100))).isEqualTo(-714);
    assertThat(scale.width(at(10), at(20))).isCloseTo(92.8, within(1e-9));
    assertThat(scale.width(at(10), at(10.001))).isEqualTo(2);
    assertThat(new TimeScale(new TimeWindow(START, START)).x(at(7))).isEqualTo(214);
    TimeScale endless = new TimeScale(new TimeWindow(Instant.MIN, Instant.MAX));
    assertThat(endless.x(Instant.MAX)).isEqualTo(1142);
    assertThat(Measures.LEFT + Measures.CONTENT).isLessThan(Measures.WIDTH);
  }

  @Test
  void bars_standInTheMiddleOfTheirRow() {
    TimelinePicture timeline =
        new Histories()
            .on("r", "a", 10, "pending")
            .on("r", "a", 20, "running")
            .on("r", "a", 30, "paused")
            .on("r", "a", 40, "resumed")
            .on("r", "a", 50, "success")
            .to(drawing());
    DrawnStay stay = stay(timeline, "a");
    assertThat(stay.bars())
        .extracting(Bar::form)
        .containsExactly(BarForm.THIN, BarForm.FULL, BarForm.DOTTED, BarForm.FULL);
    assertBox(stay.bars().get(0).box(), 306.8, 41.5, 92.8, 5);
    assertBox(stay.bars().get(1).box(), 399.6, 37, 92.8, 14);
    assertBox(stay.bars().get(2).box(), 492.4, 37, 92.8, 14);
    assertThat(stay.bars().get(3).isSoft()).isTrue();
    assertThat(stay.bars().get(1).isSoft()).isFalse();
    assertBox(stay.box(), 306.8, 37, 371.2, 14);
    assertThat(figure(timeline, "a").status()).isEqualTo(KnownStatus.SUCCESS);
  }

  private static void assertBox(Box box, double x, double y, double width, double height) {
    assertThat(box.x()).isCloseTo(x, within(1e-9));
    assertThat(box.y()).isCloseTo(y, within(1e-9));
    assertThat(box.width()).isCloseTo(width, within(1e-9));
    assertThat(box.height()).isCloseTo(height, within(1e-9));
  }

  @Test
  void everyChangeInTheWindow_hasAPoint() {
    TimelinePicture timeline =
        new Histories()
            .on("r", "a", -5, "pending")
            .on("r", "a", 20, "running")
            .on("r", "a", 30, "failed")
            .to(drawing());
    DrawnStay stay = stay(timeline, "a");
    assertThat(stay.bars()).hasSize(2);
    assertThat(stay.points())
        .extracting(Point::shape)
        .containsExactly(PointShape.BAR_START, PointShape.DIAMOND);
    assertThat(stay.points().get(1).x()).isCloseTo(492.4, within(1e-9));
    assertThat(stay.points().get(1).y()).isEqualTo(44);
    assertThat(stay.bars().getFirst().box().x()).isEqualTo(214);
  }

  @Test
  void runningAlone_isOnePointAndOneBarThatGoesOn() {
    DrawnStay stay = stay(new Histories().on("r", "a", 40, "running").to(drawing()), "a");
    assertThat(stay.points()).hasSize(1);
    Bar bar = stay.bars().getFirst();
    assertThat(bar.box().right()).isCloseTo(1142, within(1e-9));
    assertThat(bar.goesOn()).isTrue();
  }

  @Test
  void barThatTheWindowCuts_isNotHatched() {
    TimelinePicture timeline = new Histories().now(500).on("r", "a", 40, "running").to(drawing());
    assertThat(stay(timeline, "a").bars().getFirst().goesOn()).isFalse();
    assertThat(stay(timeline, "a").bars().getFirst().segment().end()).isEqualTo(SegmentEnd.CUT);
  }

  @Test
  void shortBars_haveTheLeastWidth_barsWithoutLengthAreDrawn() {
    TimelinePicture timeline = new Histories().ran("r", "a", 10, 10).to(drawing());
    assertThat(stay(timeline, "a").bars().getFirst().box().width()).isEqualTo(2);
    assertThat(stay(timeline, "a").box().width()).isEqualTo(2);
  }

  @Test
  void label_standsOnceInTheFirstBarThatHasRoom() {
    TimelinePicture timeline =
        new Histories()
            .task("a", "shop.charge")
            .on("r", "a", 10, "pending")
            .on("r", "a", 30, "running")
            .on("r", "a", 31, "paused")
            .on("r", "a", 50, "running")
            .on("r", "a", 70, "paused")
            .on("r", "a", 80, "running")
            .to(drawing());
    assertThat(stay(timeline, "a").bars())
        .extracting(Bar::label)
        .containsExactly(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("charge"),
            Optional.empty(),
            Optional.empty());
  }

  @Test
  void label_beginsBehindTheMarksOnItsFirstLetters_orIsLeftOut() {
    Histories histories =
        new Histories()
            .task("a", "shop.charge")
            .on("r", "a", 10, "running")
            .on("r", "a", 40, "success")
            .registered("r", "b", 11.5, "a");
    Bar bar = stay(histories.to(drawing()), "a").bars().getFirst();
    DrawnStay dot = figure(histories.to(drawing()), "b").stays().getFirst();
    assertThat(dot.points().getFirst().y()).isEqualTo(44);
    assertThat(bar.label()).contains("charge");
    assertThat(bar.labelX()).isCloseTo(x(11.5) + 3.5 + 3, within(1e-9));
    Bar next = stay(histories.registered("r", "c", 13, "a").to(drawing()), "a").bars().getFirst();
    assertThat(next.labelX()).as("behind a second one").isCloseTo(x(13) + 6.5, within(1e-9));
    Bar far = stay(histories.registered("r", "d", 19, "a").to(drawing()), "a").bars().getFirst();
    assertThat(far.labelX()).as("not behind one that leaves room").isEqualTo(next.labelX());
    Bar behind = stay(histories.registered("r", "e", 15, "a").to(drawing()), "a").bars().getFirst();
    assertThat(behind.labelX()).as("where it has room").isCloseTo(x(19) + 6.5, within(1e-9));

    Bar free =
        stay(new Histories().task("a", "shop.charge").ran("r", "a", 10, 16).to(drawing()), "a")
            .bars()
            .getFirst();
    assertThat(free.label()).contains("charge");
    assertThat(free.labelX()).isCloseTo(x(10) + 7, within(1e-9));
    Histories narrow =
        new Histories()
            .task("a", "shop.charge")
            .on("r", "a", 10, "running")
            .on("r", "a", 16, "success")
            .registered("r", "b", 11.5, "a");
    assertThat(stay(narrow.to(drawing()), "a").bars().getFirst().label()).isEmpty();
  }

  @Test
  void workflowRoot_isMarkedOnceAChain_membersAreNot() {
    TimelinePicture timeline =
        new Histories()
            .member("root", "shop.checkout", "root")
            .member("part", "shop.charge", "root")
            .on("r", "root", 10, "pending")
            .on("r", "root", 20, "running")
            .on("r", "root", 30, "paused")
            .on("r", "root", 40, "running")
            .on("s", "part", 20, "running")
            .to(drawing());
    assertThat(stay(timeline, "root").bars())
        .extracting(Bar::cap)
        .containsExactly(false, true, false, false);
    assertThat(stay(timeline, "part").bars()).extracting(Bar::cap).containsExactly(false);
    assertThat(figure(timeline, "root").subject().isWorkflowRoot()).isTrue();
  }

  @Test
  void changeOfRunner_isALineFromTheEndOfOneToTheBeginningOfTheOther() {
    TimelinePicture timeline =
        new Histories()
            .on("x", "a", 10, "registered")
            .on("r", "a", 20, "running")
            .on("r", "a", 30, "retry")
            .on("s", "a", 40, "running")
            .to(drawing());
    assertThat(figure(timeline, "a").connections())
        .containsExactly(
            new Connection(KnownStatus.REGISTERED, KnownStatus.RUNNING, x(10), 96, x(20), 44),
            new Connection(KnownStatus.RETRY, KnownStatus.RUNNING, x(30), 44, x(40), 72));
    assertThat(figure(timeline, "a").connections())
        .extracting(Connection::isRegistration)
        .containsExactly(true, false);
  }

  @Test
  void barThatAnotherRunnerTakesOver_endsThere() {
    TimelinePicture timeline =
        new Histories()
            .on("r", "a", 10, "pending")
            .on("s", "a", 20, "running")
            .on("s", "a", 30, "success")
            .to(drawing());
    Connection line = figure(timeline, "a").connections().getFirst();
    assertThat(line.x1()).isEqualTo(line.x2()).isEqualTo(x(20));
    assertThat(stay(timeline, "a").bars().getFirst().segment().until()).isEqualTo(at(20));
  }

  @Test
  void stayInOneRow_isNoLine_anotherRowOfTheLaneIs() {
    TimelinePicture timeline =
        new Histories()
            .on("r", "a", 10, "running")
            .on("r", "a", 20, "retry")
            .on("r", "a", 30, "running")
            .to(drawing());
    assertThat(figure(timeline, "a").stays()).hasSize(2);
    assertThat(figure(timeline, "a").connections()).isEmpty();
    TimelinePicture moved =
        new Histories()
            .on("r", "a", 10, "running")
            .on("r", "a", 20, "retry")
            .ran("r", "b", 25, 60)
            .on("r", "a", 30, "running")
            .to(drawing());
    assertThat(figure(moved, "a").connections()).hasSize(1);
  }

  private static double x(double seconds) {
    return new TimeScale(new TimeWindow(START, at(100))).x(at(seconds));
  }

  @Test
  void selectedTrails_areMarkedAndDrawnLast() {
    TimelinePicture timeline =
        new Histories()
            .ran("r", "a", 10, 20)
            .ran("r", "b", 30, 40)
            .to(drawing(TimelineLimits.DEFAULT, Set.of(id("a"))));
    assertThat(timeline.figures()).extracting(Figure::selected).containsExactly(false, true);
    assertThat(timeline.figures().getLast().subject().id()).isEqualTo(id("a"));
  }

  @Test
  void filter_keepsWhatFitsEveryPart() {
    Histories histories =
        new Histories()
            .member("root", "shop.checkout", "root")
            .member("part", "shop.charge", "root")
            .task("system", "pynenc.core_tasks.recover")
            .ran("r", "root", 1, 2)
            .ran("r", "part", 3, 4)
            .ran("r", "system", 5, 6)
            .ran("r", "unknown", 7, 8);
    assertThat(drawn(histories, TimelineFilter.ALL))
        .containsExactly("root", "part", "system", "unknown");
    assertThat(drawn(histories, filter(Set.of(), "", "", "", false)))
        .containsExactly("root", "part", "unknown");
    assertThat(drawn(histories, filter(Set.of(), "shop.charge", "", "", true)))
        .containsExactly("part");
    assertThat(drawn(histories, filter(Set.of(), "", "root", "", true)))
        .containsExactly("root", "part");
    assertThat(drawn(histories, filter(Set.of(), "", "", "shop.checkout", true)))
        .containsExactly("root", "part");
    assertThat(drawn(histories, filter(Set.of(), "", "", "shop.charge", true))).isEmpty();
    assertThat(drawn(histories, filter(Set.of("part", "unknown"), "", "", "", true)))
        .containsExactly("part", "unknown");
    assertThat(drawn(histories, filter(Set.of("part"), "shop.checkout", "", "", true))).isEmpty();
  }

  private static List<String> drawn(Histories histories, TimelineFilter filter) {
    return histories.to(drawing(filter)).figures().stream()
        .map(figure -> figure.subject().id().value())
        .toList();
  }

  private static TimelineFilter filter(
      Set<String> scope, String task, String workflow, String type, boolean system) {
    return new TimelineFilter(
        scope.stream().map(Histories::id).collect(Collectors.toSet()),
        Optional.of(task).filter(text -> !text.isEmpty()).map(TaskKey::new),
        Optional.of(workflow).filter(text -> !text.isEmpty()).map(WorkflowId::new),
        Optional.of(type).filter(text -> !text.isEmpty()).map(TaskKey::new),
        system);
  }
}
