package dev.pynmon.domain.timeline;

import static dev.pynmon.domain.timeline.Histories.at;
import static dev.pynmon.domain.timeline.Histories.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.timeline.Occupancy.Emptiness;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OccupancyTest {
  private static Occupancy occupancy(Histories histories) {
    return Occupancy.of(histories.source(), TimelineFilter.ALL, OccupancyCategory.DEFAULT);
  }

  private static double seconds(Duration window) {
    return SliceLength.of(window.toNanos() / 1_000) / 1e6;
  }

  @Test
  void slices_areAsLongAsPynmonsAre() {
    assertThat(seconds(Duration.ofSeconds(5))).isLessThanOrEqualTo(0.25);
    assertThat(seconds(Duration.ofSeconds(10))).isLessThanOrEqualTo(0.5);
    assertThat(seconds(Duration.ofSeconds(60))).isLessThanOrEqualTo(1);
    assertThat(seconds(Duration.ofMinutes(15))).isEqualTo(5);
    assertThat(seconds(Duration.ofHours(1))).isEqualTo(15);
    assertThat(seconds(Duration.ofDays(30))).isGreaterThanOrEqualTo(3 * 3_600);
    assertThat(0.474 / seconds(Duration.ofMillis(474))).isGreaterThanOrEqualTo(26);
    assertThat(SliceLength.of(3)).isEqualTo(1);
  }

  @Test
  void categories_areThoseOfPynmon() {
    assertThat(OccupancyCategory.of(KnownStatus.RETRY)).contains(OccupancyCategory.PENDING);
    assertThat(OccupancyCategory.of(KnownStatus.REROUTED)).contains(OccupancyCategory.REGISTERED);
    assertThat(OccupancyCategory.of(KnownStatus.RUNNING)).contains(OccupancyCategory.RUNNING);
    assertThat(OccupancyCategory.of(KnownStatus.PAUSED)).isEmpty();
    assertThat(OccupancyCategory.of(KnownStatus.SUCCESS)).isEmpty();
    assertThat(OccupancyCategory.parse("running, pending,bogus"))
        .containsExactly(OccupancyCategory.PENDING, OccupancyCategory.RUNNING);
    assertThat(OccupancyCategory.parse("")).isEmpty();
  }

  @Test
  void slice_tellsWhatWasThereAtOnceWhenItWasFullest_inPartsThatAddUp() {
    Histories histories =
        new Histories()
            .window(0, 900)
            .now(900)
            .on("r", "a", 10, "pending")
            .on("r", "a", 12, "running")
            .on("r", "a", 13, "retry")
            .on("r", "a", 14, "running")
            .on("r", "a", 20, "success");
    Occupancy occupancy = occupancy(histories);
    assertThat(occupancy.slices())
        .extracting(OccupancySlice::slice)
        .containsExactly(new TimeWindow(at(10), at(15)), new TimeWindow(at(15), at(20)));
    assertThat(occupancy.slices()).extracting(OccupancySlice::total).containsExactly(1, 1);
    assertThat(occupancy.slices())
        .extracting(OccupancySlice::byCategory)
        .containsExactly(
            Map.of(OccupancyCategory.PENDING, 1), Map.of(OccupancyCategory.RUNNING, 1));
    assertThat(occupancy.slices().getFirst().ids()).containsExactly(id("a"));
    assertThat(occupancy.highest()).isEqualTo(1);
  }

  @Test
  void thoseThatFollowOneAnotherInASlice_areNotThereAtOnce() {
    Histories histories =
        new Histories()
            .window(0, 900)
            .now(900)
            .task("a", "shop.charge")
            .task("b", "shop.pack")
            .task("c", "shop.pack")
            .ran("r", "a", 10, 11)
            .ran("r", "b", 11, 14)
            .on("r", "c", 13, "pending")
            .on("r", "c", 13.5, "running")
            .on("r", "c", 17, "success");
    OccupancySlice slice = occupancy(histories).slices().getFirst();
    assertThat(slice.total()).isEqualTo(2);
    assertThat(slice.byCategory())
        .isEqualTo(Map.of(OccupancyCategory.PENDING, 1, OccupancyCategory.RUNNING, 1));
    assertThat(slice.parts())
        .containsExactly(new OccupancySlice.Part(OccupancyTask.of(new TaskKey("shop.pack")), 2));
    assertThat(slice.ids()).containsExactly(id("a"), id("b"), id("c"));
    assertThat(occupancy(histories).slices().getLast().total()).isEqualTo(1);
    assertThat(occupancy(histories).highest()).isEqualTo(2);
  }

  @Test
  void whatSpansTheWindow_isCountedToThePresent() {
    Histories histories = new Histories().window(0, 900).now(450).on("r", "a", -100, "running");
    Occupancy occupancy = occupancy(histories);
    assertThat(occupancy.slices()).hasSize(90);
    assertThat(occupancy.slices().getLast().slice().to()).isEqualTo(at(450));
  }

  @Test
  void tasks_areStackedTheMostOccupiedLowest() {
    Histories histories =
        new Histories()
            .window(0, 900)
            .now(900)
            .task("a", "shop.charge")
            .task("b", "shop.pack")
            .ran("r", "a", 10, 15)
            .ran("r", "b", 10, 20)
            .ran("r", "unknown", 10, 15);
    Occupancy occupancy = occupancy(histories);
    assertThat(occupancy.tasks())
        .containsExactly(
            OccupancyTask.of(new TaskKey("shop.pack")),
            OccupancyTask.of(new TaskKey("shop.charge")),
            OccupancyTask.OTHERS);
    List<OccupancySlice.Part> parts = occupancy.slices().getFirst().parts();
    assertThat(parts)
        .extracting(OccupancySlice.Part::task)
        .containsExactlyElementsOf(occupancy.tasks());
    assertThat(occupancy.slices().getFirst().number()).isEqualTo(2);
    assertThat(occupancy.length()).isEqualTo(180);
  }

  @Test
  void moreThanTwelveTasks_shareOnePart() {
    Histories histories = new Histories().window(0, 900).now(900);
    for (int i = 0; i < 20; i++) {
      histories.task("i" + i, "shop.task" + i).ran("r", "i" + i, 10, 30 + i);
    }
    Occupancy occupancy = occupancy(histories);
    assertThat(occupancy.tasks()).hasSize(13).last().isEqualTo(OccupancyTask.OTHERS);
    assertThat(occupancy.slices().getFirst().parts().getLast().count()).isEqualTo(8);
  }

  @Test
  void manyInvocations_haveNoIds() {
    Histories histories = new Histories().window(0, 900).now(900);
    for (int i = 0; i < 51; i++) {
      histories.ran("r", "i" + i, 10, 12);
    }
    assertThat(occupancy(histories).slices().getFirst().ids()).isEmpty();
    assertThat(occupancy(histories).slices().getFirst().total()).isEqualTo(51);
  }

  @Test
  void nothingToSee_hasAReason() {
    Histories none = new Histories();
    Histories ended = new Histories().on("r", "a", 10, "success");
    assertThat(Occupancy.of(none.source(), TimelineFilter.ALL, Set.of()).emptiness())
        .isEqualTo(Emptiness.NO_CATEGORY);
    assertThat(occupancy(none).emptiness()).isEqualTo(Emptiness.NO_HISTORY);
    assertThat(occupancy(ended).emptiness()).isEqualTo(Emptiness.NOTHING_OCCUPIED);
    assertThat(
            Occupancy.of(
                    new Histories().on("r", "a", 10, "registered").source(),
                    TimelineFilter.ALL,
                    EnumSet.of(OccupancyCategory.REGISTERED))
                .emptiness())
        .isEqualTo(Emptiness.NOT_EMPTY);
  }

  @Test
  void fiftyThousand_haveAsManySlicesAsOne() {
    Histories histories = new Histories();
    for (int i = 0; i < 50_000; i++) {
      histories.ran("r", "i" + i, i / 1_000.0, 60 + i / 1_000.0);
    }
    Occupancy occupancy = occupancy(histories);
    assertThat(occupancy.slices()).hasSizeBetween(168, 240);
    assertThat(occupancy.highest()).isEqualTo(50_000);
  }
}
