package dev.pynmon.pictures.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.timeline.Histories;
import dev.pynmon.domain.timeline.Occupancy;
import dev.pynmon.domain.timeline.OccupancyCategory;
import dev.pynmon.domain.timeline.OccupancyTask;
import dev.pynmon.domain.timeline.TimelineFilter;
import dev.pynmon.pictures.svg.Box;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OccupancyPictureTest {
  private static Occupancy occupancy(Histories histories) {
    return Occupancy.of(histories.source(), TimelineFilter.ALL, OccupancyCategory.DEFAULT);
  }

  private static Histories atOnce(int many) {
    Histories histories = new Histories().window(0, 900).now(900);
    for (int i = 0; i < many; i++) {
      histories.ran("r", "i" + i, 10, 15);
    }
    return histories;
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
    List<OccupancyPicture.Part> parts =
        OccupancyPicture.of(occupancy(histories)).parts().limit(3).toList();
    assertThat(parts)
        .extracting(OccupancyPicture.Part::task)
        .containsExactly(
            OccupancyTask.of(new TaskKey("shop.pack")),
            OccupancyTask.of(new TaskKey("shop.charge")),
            OccupancyTask.OTHERS);
    Box lowest = parts.getFirst().box();
    assertThat(lowest.y() + lowest.height()).isCloseTo(54, within(1e-9));
    assertThat(parts.getLast().box().y()).isCloseTo(11, within(1e-9));
    assertThat(lowest.x()).isCloseTo(214 + 2 * 928 / 180.0 + 0.5, within(1e-9));
  }

  private static Histories tasks(int many) {
    Histories histories = new Histories().window(0, 900).now(900);
    for (int i = 0; i < many; i++) {
      histories.task("i" + i, "shop.t" + i).ran("r", "i" + i, 0, 5 * (many - i));
    }
    return histories;
  }

  private static OccupancyTask task(int number) {
    return OccupancyTask.of(new TaskKey("shop.t" + number));
  }

  @Test
  void colour_isTheRankAmongWhatIsShown() {
    OccupancyRanks ranks = OccupancyRanks.of(List.of(occupancy(tasks(12))));
    assertThat(ranks.tasks())
        .extracting(ranks::css)
        .containsExactly("r1", "r2", "r3", "r4", "r5", "r6", "r7", "r8", "r9", "r10", "r11", "r12");
    assertThat(ranks.tasks()).startsWith(task(0), task(1)).endsWith(task(11));
  }

  @Test
  void shares_areAHundredTogether() {
    OccupancyRanks ranks = OccupancyRanks.of(List.of(occupancy(tasks(12))));
    assertThat(ranks.tasks())
        .extracting(ranks::share)
        .containsExactly(
            "15 %",
            "14 %", "13 %", "12 %", "10 %", "9 %", "8 %", "6 %", "5 %", "4 %", "3 %", "1 %");
  }

  @Test
  void thirteenthTask_hasTheColourOfAllOthers() {
    OccupancyRanks ranks = OccupancyRanks.of(List.of(occupancy(tasks(13))));
    assertThat(ranks.tasks()).hasSize(13).last().isEqualTo(OccupancyTask.OTHERS);
    assertThat(ranks.css(OccupancyTask.OTHERS)).isEqualTo("r0");
    assertThat(ranks.css(task(12))).isEqualTo("r0");
    assertThat(ranks.share(OccupancyTask.OTHERS)).isEqualTo("1 %");
  }

  @Test
  void severalPictures_giveATaskOneColourByWhatAllOfThemShow() {
    Histories other =
        new Histories().window(0, 900).now(900).task("b", "shop.t1").ran("r", "b", 0, 600);
    OccupancyBasis basis = OccupancyBasis.of(List.of(occupancy(tasks(2)), occupancy(other)));
    assertThat(basis.ranks().css(task(1))).isEqualTo("r1");
    assertThat(basis.ranks().css(task(0))).isEqualTo("r2");
    assertThat(basis.scale()).isEqualTo(2);
  }

  @Test
  void nothingShown_hasNoTaskAndNoShare() {
    OccupancyRanks ranks = OccupancyRanks.of(List.of());
    assertThat(ranks.tasks()).isEmpty();
    assertThat(ranks.share(task(1))).isEqualTo("< 1 %");
  }

  @Test
  void levels_areRound() {
    assertThat(OccupancyPicture.of(occupancy(atOnce(11))).levels())
        .extracting(OccupancyPicture.Level::count)
        .containsExactly(0, 5, 10);
    assertThat(OccupancyPicture.of(occupancy(atOnce(1))).levels())
        .extracting(OccupancyPicture.Level::count)
        .containsExactly(0, 1);
    assertThat(new OccupancyPicture(occupancy(atOnce(1)), 50_000).levels()).hasSize(2);
    assertThat(OccupancyPicture.of(occupancy(atOnce(11))).levels().getFirst().y()).isEqualTo(54);
  }

  @Test
  void together_haveOneScaleAndSlicesOfOneLength_butEachItsOwnHighest() {
    Histories quiet = new Histories().window(1_000, 1_900).now(1_100).ran("r", "q", 1_010, 1_015);
    List<Occupancy> all = List.of(occupancy(atOnce(4)), occupancy(quiet));
    int scale = OccupancyPicture.scale(all);
    List<OccupancyPicture> pictures =
        all.stream().map(each -> new OccupancyPicture(each, scale)).toList();
    assertThat(all).extracting(Occupancy::highest).containsExactly(4, 1);
    assertThat(pictures.getLast().levels()).isEqualTo(pictures.getFirst().levels());
    assertThat(pictures)
        .extracting(each -> each.parts().findFirst().orElseThrow().box().height())
        .containsExactly(43.0, 43.0 / 4);
    assertThat(all)
        .extracting(each -> each.slices().getFirst().slice().length())
        .containsOnly(Duration.ofSeconds(5));
  }

  @Test
  void nothingOccupied_hasNoLevels() {
    Occupancy nothing = occupancy(new Histories());
    assertThat(OccupancyPicture.of(nothing).levels()).isEmpty();
    assertThat(OccupancyPicture.of(nothing).parts()).isEmpty();
    assertThat(OccupancyPicture.scale(List.of())).isZero();
  }
}
