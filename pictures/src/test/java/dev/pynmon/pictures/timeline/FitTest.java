package dev.pynmon.pictures.timeline;

import static dev.pynmon.domain.timeline.Histories.at;
import static dev.pynmon.pictures.timeline.Drawing.drawing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.testing.Rounds;
import dev.pynmon.domain.timeline.Histories;
import dev.pynmon.domain.timeline.Triggers;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.timeline.figure.DrawnStay;
import dev.pynmon.pictures.timeline.figure.Figure;
import dev.pynmon.pictures.timeline.lane.Lane;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn when there is more than fits. */
@Tag("slow")
class FitTest {
  private static final TimelineLimits ONE_BY_ONE = new TimelineLimits(3, 150, 400, 4_000);

  private static Histories sequence(int number) {
    Histories histories = new Histories();
    for (int i = 0; i < number; i++) {
      double from = 100.0 * i / number;
      histories.ran("r", "i" + i, from, from + 50.0 / number);
    }
    return histories;
  }

  private static List<String> ids(TimelinePicture timeline) {
    return timeline.figures().stream().map(figure -> figure.subject().id().value()).toList();
  }

  private static TimelinePicture draw(
      Histories histories, TimelineLimits limits, String... selected) {
    Set<InvocationId> ids = Stream.of(selected).map(Histories::id).collect(Collectors.toSet());
    return histories.to(drawing(limits, ids));
  }

  @Test
  void all_areDrawnWhenTheyFit() {
    TimelinePicture timeline = sequence(5).to(drawing());
    assertThat(timeline.form()).isEqualTo(TimelineForm.BARS);
    assertThat(timeline.shown())
        .isEqualTo(new Shown(5, 5, 5, OptionalInt.empty(), Optional.empty()));
    assertThat(timeline.shown().isAll()).isTrue();
  }

  @Test
  void limit_keepsTheNewestWithAllTheirChanges() {
    TimelinePicture timeline = draw(sequence(10), ONE_BY_ONE);
    assertThat(ids(timeline)).containsExactly("i7", "i8", "i9");
    assertThat(timeline.shown().drawn()).isEqualTo(3);
    assertThat(timeline.shown().total()).isEqualTo(10);
    assertThat(timeline.shown().nextLimit()).hasValue(100);
    assertThat(timeline.figures())
        .allMatch(figure -> figure.stays().getFirst().points().size() == 2);
  }

  @Test
  void whatGoesOn_isNewerThanWhatEnded() {
    TimelinePicture timeline = draw(sequence(10).on("s", "old", 1, "running"), ONE_BY_ONE);
    assertThat(ids(timeline)).containsExactly("old", "i8", "i9");
  }

  @Test
  void selected_isDrawnWhateverElseIsNot() {
    assertThat(ids(draw(sequence(10), ONE_BY_ONE, "i0"))).containsExactly("i8", "i9", "i0");
  }

  @Test
  void newestPart_isAWindowOfWhichAllFits() {
    Histories histories = sequence(10);
    TimeWindow newest = draw(histories, ONE_BY_ONE).shown().newest().orElseThrow();
    assertThat(newest).isEqualTo(new TimeWindow(at(65 + 1e-6), at(100)));
    TimelinePicture zoomed = draw(histories.window(65 + 1e-6, 100), ONE_BY_ONE);
    assertThat(zoomed.shown().isAll()).isTrue();
    assertThat(ids(zoomed)).containsExactly("i7", "i8", "i9");
  }

  @Test
  void newestPart_isNotOfferedWhereAllGoesOn() {
    Histories histories = new Histories();
    for (int i = 0; i < 10; i++) {
      histories.on("r", "i" + i, i, "running");
    }
    assertThat(draw(histories, ONE_BY_ONE).shown().newest()).isEmpty();
  }

  @Test
  void moreMarksThanThereMayBe_isDrawnAsDensity() {
    TimelinePicture timeline = draw(sequence(200), new TimelineLimits(500, 150, 400, 600));
    assertThat(timeline.form()).isEqualTo(TimelineForm.DENSITY);
    assertThat(timeline.figures()).isEmpty();
    assertThat(timeline.shown().total()).isEqualTo(200);
    assertThat(timeline.shown().drawn()).isZero();
    assertThat(timeline.shown().room()).isEqualTo(99);
    assertThat(timeline.shown().newest()).isPresent();
    assertThat(timeline.lanes().getFirst().density()).isNotEmpty();
  }

  /** As many as are chosen evenly of a window that holds too much. */
  @ParameterizedTest
  @ValueSource(ints = {4_001, 5_000})
  void evenChoiceOfACrowdedWindow_isDrawnAsDensity(int number) {
    TimelinePicture timeline = sequence(number).to(drawing());
    assertThat(timeline.form()).isEqualTo(TimelineForm.DENSITY);
    assertThat(timeline.shown().total()).isEqualTo(number);
    assertThat(timeline.shown().drawn()).isZero();
  }

  @Test
  void events_takeNoBarsAway() {
    TimelineLimits justEnough =
        IntStream.iterate(500, marks -> marks + 5)
            .mapToObj(marks -> new TimelineLimits(500, 150, 400, marks))
            .filter(limits -> draw(sequence(200), limits).form() == TimelineForm.BARS)
            .findFirst()
            .orElseThrow();
    Histories histories = sequence(200);
    for (int i = 0; i < 100; i++) {
      histories.event(Triggers.event("e" + i, 20 + i * 0.1, Triggers.invocation("i1", "r"), "i2"));
    }

    TimelinePicture timeline = draw(histories, justEnough);

    assertThat(timeline.form()).isEqualTo(TimelineForm.BARS);
    assertThat(timeline.causes().complete()).isFalse();
  }

  @Test
  void selected_isDrawnOverDensity() {
    TimelinePicture timeline = draw(sequence(200), new TimelineLimits(500, 150, 400, 600), "i7");
    assertThat(timeline.form()).isEqualTo(TimelineForm.DENSITY);
    assertThat(ids(timeline)).containsExactly("i7");
    assertThat(timeline.shown().drawn()).isEqualTo(1);
  }

  @Test
  void moreRowsThanAllowed_areDrawnAsDensity() {
    Histories histories = new Histories();
    for (int i = 0; i < 20; i++) {
      histories.on("r", "i" + i, i, "running");
    }
    TimelinePicture timeline = draw(histories, new TimelineLimits(500, 150, 19, 4_000));
    assertThat(timeline.form()).isEqualTo(TimelineForm.DENSITY);
    assertThat(draw(histories, new TimelineLimits(500, 150, 20, 4_000)).form())
        .isEqualTo(TimelineForm.BARS);
  }

  @Test
  void lanesTakeRoomFromBars() {
    Histories histories = new Histories();
    for (int i = 0; i < 100; i++) {
      histories.ran("r" + i, "i" + i, i, i + 0.5);
    }
    TimelineLimits bare = new TimelineLimits(500, 150, 400, 700);
    TimelineLimits withLanes = new TimelineLimits(500, 150, 400, 700 + 100 * Marks.LANE);
    assertThat(draw(histories, bare).form()).isEqualTo(TimelineForm.DENSITY);
    assertThat(draw(histories, withLanes).form()).isEqualTo(TimelineForm.BARS);
  }

  @Test
  void tensOfThousands_areABoundedPicture() {
    int number = Rounds.of(50_000);
    Random random = new Random(1);
    String[] outcomes = {"success", "failed", "retry", "running"};
    Histories histories = new Histories();
    for (int i = 0; i < number; i++) {
      double from = random.nextDouble() * 90;
      histories
          .on("client" + i % 700, "i" + i, from, "registered")
          .on("r" + i % 300, "i" + i, from + 1, "pending")
          .on("r" + i % 300, "i" + i, from + 2, "running")
          .on("r" + i % 300, "i" + i, from + 3 + random.nextDouble(), outcomes[i % 4]);
    }
    TimelinePicture timeline = histories.to(drawing());
    assertThat(timeline.form()).isEqualTo(TimelineForm.DENSITY);
    assertThat(timeline.lanes()).hasSize(TimelineLimits.DEFAULT.lanes());
    int bars = timeline.lanes().stream().mapToInt(lane -> lane.density().size()).sum();
    int lanes = TimelineLimits.DEFAULT.lanes() * Marks.LANE;
    assertThat(bars + lanes).isBetween(1_000, TimelineLimits.DEFAULT.marks());
    assertThat(timeline.marks()).isEqualTo(bars + lanes);
    assertThat(timeline.shown().total()).isEqualTo(number);
    assertThat(timeline.height()).isLessThan(10_000);
  }

  @Test
  void hostileHistories_areDrawn() {
    Random random = new Random(3);
    String[] statuses = {"running", "success", "teleported", "", "pending", "registered"};
    for (int seed = 0; seed < Rounds.of(200); seed++) {
      Histories histories = new Histories().now(random.nextInt(200) - 50);
      for (int i = 0; i < 60; i++) {
        String runner = random.nextInt(5) == 0 ? "" : "r" + random.nextInt(6);
        String status = statuses[random.nextInt(statuses.length)];
        String invocation = "i" + random.nextInt(9);
        double time = random.nextInt(300) - 100;
        if (random.nextInt(4) == 0) {
          histories.registered(runner, invocation, time, "i" + random.nextInt(9));
        } else {
          histories.on(runner, invocation, time, status);
        }
        histories.runner("r" + random.nextInt(6), "Runner", "r" + random.nextInt(8));
      }
      assertInside(histories.to(drawing()));
      assertInside(draw(histories, new TimelineLimits(3, 2, 400, 100), "i1"));
    }
  }

  private static void assertInside(TimelinePicture timeline) {
    for (Figure figure : timeline.figures()) {
      for (DrawnStay stay : figure.stays()) {
        Lane lane = timeline.lane(stay.lane()).orElseThrow();
        assertThat(stay.box().x()).isBetween(Measures.LEFT, Measures.LEFT + Measures.CONTENT);
        assertThat(stay.box().right()).isLessThanOrEqualTo(Measures.WIDTH);
        assertThat(stay.box().y()).isGreaterThanOrEqualTo(lane.box().top());
        assertThat(stay.box().y() + 14).isLessThanOrEqualTo(lane.box().bottom());
        assertThat(stay.bars()).allMatch(bar -> bar.box().width() >= 2);
      }
    }
    for (int i = 1; i < timeline.lanes().size(); i++) {
      assertThat(timeline.lanes().get(i).box().top())
          .isCloseTo(timeline.lanes().get(i - 1).box().bottom(), within(1e-9));
    }
  }
}
