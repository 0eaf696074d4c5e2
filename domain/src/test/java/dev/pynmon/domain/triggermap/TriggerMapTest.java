package dev.pynmon.domain.triggermap;

import static dev.pynmon.domain.triggermap.Triggered.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pynmon.domain.id.TaskKey;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TriggerMapTest {
  private static List<TaskKey> keys(String... tasks) {
    return List.of(tasks).stream().map(Triggered::key).toList();
  }

  @Test
  void chain_isStepsToTheRight_withEachTaskOnce() {
    TriggerMap map =
        new Triggered().on("a", "cron").on("b", "a").on("c", "b").on("c", "event").map();

    assertThat(map.tasks())
        .extracting(MapTask::key, MapTask::rank)
        .containsExactly(tuple(key("a"), 0), tuple(key("b"), 1), tuple(key("c"), 2));
    assertThat(map.triggers()).extracting(MapTrigger::rank).containsExactly(0, 1, 2, 2);
    assertThat(map.chain()).isEqualTo(keys("a", "b", "c"));
    assertThat(map.circles()).isEmpty();
  }

  @Test
  void taskThatNobodyCalls_standsBeforeWhatWaitsForItsEnd() {
    TriggerMap map = new Triggered().on("b", "a").on("c", "b", "other").on("d", "c", "cron").map();

    assertThat(map.tasks())
        .extracting(MapTask::key, MapTask::rank)
        .containsExactly(
            tuple(key("a"), -1),
            tuple(key("b"), 0),
            tuple(key("c"), 1),
            tuple(key("d"), 2),
            tuple(key("other"), 0));
    assertThat(map.chain()).isEqualTo(keys("a", "b", "c", "d"));
  }

  @Test
  void oneTriggerAlone_isNoChain() {
    assertThat(new Triggered().on("b", "a").map().chain()).isEmpty();
  }

  @Test
  void circle_isCutWhereItComesBackFromOutside() {
    TriggerMap map = new Triggered().on("b", "cron").on("c", "b").on("b", "c").on("c", "c").map();

    assertThat(map.triggers())
        .extracting(MapTrigger::rank, MapTrigger::leadsBack)
        .containsExactly(tuple(0, false), tuple(2, true), tuple(1, false), tuple(2, true));
    assertThat(map.circles()).containsExactly(keys("b", "c"), keys("c"));
  }

  @Test
  void circleOfItself_hasAPlaceAllTheSame() {
    TriggerMap map = new Triggered().on("a", "a").map();

    assertThat(map.tasks()).containsExactly(new MapTask(key("a"), -1));
    assertThat(map.triggers().getFirst().leadsBack()).isTrue();
    assertThat(map.triggers().getFirst().rank()).isZero();
  }

  @Test
  void whatNeedsAttention_andWhatIsLinked_isTakenFirst() {
    Triggered many = new Triggered().on("z", "y").damaged();
    IntStream.range(0, 100).forEach(i -> many.on("a" + i, "cron"));

    TriggerMap map = many.map(new MapLimits(3, 1, 99));

    assertThat(map.left()).isEqualTo(99);
    assertThat(map.triggers())
        .extracting(trigger -> trigger.stored().id())
        .containsExactly("torn", "t2", "t0");
  }

  @Test
  void conditionsBeyondTheLimit_areCounted() {
    TriggerMap map = new Triggered().on("a", "b", "c", "d").map(new MapLimits(9, 2, 99));

    assertThat(map.triggers().getFirst().conditions()).containsExactly("b", "c");
    assertThat(map.triggers().getFirst().hidden()).isEqualTo(1);
    assertThat(map.tasks()).extracting(MapTask::key).isEqualTo(keys("a", "b", "c"));
  }

  @Test
  void triggersOfManyParts_areFewer() {
    TriggerMap map =
        new Triggered()
            .on("a", "b", "c")
            .on("d", "cron")
            .on("e", "cron")
            .map(new MapLimits(9, 9, 9));

    assertThat(map.triggers()).hasSize(2);
    assertThat(map.left()).isEqualTo(1);
  }

  @Test
  void longestChainThatIsTaken_needsNoRecursion() {
    Triggered chain = new Triggered();
    IntStream.range(0, 10_000).forEach(i -> chain.on("t" + (i + 1), "t" + i));

    TriggerMap map = chain.map(new MapLimits(10_000, 1, 40_000));

    assertThat(map.chain().size()).isEqualTo(10_001);
    assertThat(map.circles()).isEmpty();
  }
}
