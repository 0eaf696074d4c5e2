package dev.pynmon.domain.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FailureGroupTest {
  private static final Instant START = Instant.parse("2026-11-24T14:00:00Z");
  private static final TimeWindow WINDOW = new TimeWindow(START, START.plusSeconds(600));
  private static final Optional<TaskKey> CHARGE = Optional.of(new TaskKey("shop.charge"));
  private static final Optional<TaskKey> SHIP = Optional.of(new TaskKey("shop.ship"));

  private static Failure failure(String id, Optional<TaskKey> task, int second) {
    return new Failure(new InvocationId(id), task, START.plusSeconds(second));
  }

  private static Map<InvocationId, FailureCause> causes(String... idsAndTypes) {
    Map<InvocationId, FailureCause> causes = new java.util.HashMap<>();
    for (int i = 0; i < idsAndTypes.length; i += 2) {
      causes.put(
          new InvocationId(idsAndTypes[i]),
          new FailureCause(idsAndTypes[i + 1], "message of " + idsAndTypes[i]));
    }
    return causes;
  }

  @Test
  void failuresOfOneTaskAndException_areOneGroup_withTheNewestAsExample() {
    List<FailureGroup> groups =
        FailureGroup.of(
            List.of(failure("3", CHARGE, 300), failure("2", CHARGE, 20), failure("1", CHARGE, 5)),
            causes("1", "KeyError", "2", "KeyError", "3", "KeyError"),
            WINDOW);

    assertThat(groups).hasSize(1);
    assertThat(groups.getFirst())
        .returns(CHARGE, FailureGroup::task)
        .returns(Optional.of("KeyError"), FailureGroup::exception)
        .returns(3L, FailureGroup::count)
        .returns(START.plusSeconds(5), FailureGroup::first)
        .returns(START.plusSeconds(300), FailureGroup::last)
        .returns(new InvocationId("3"), FailureGroup::example)
        .returns(
            List.of(new InvocationId("3"), new InvocationId("2"), new InvocationId("1")),
            FailureGroup::newest)
        .returns("message of 3", FailureGroup::message);
    assertThat(groups.getFirst().slices()).hasSize(Slice.COUNT);
    assertThat(groups.getFirst().slices().get(0).failed()).isEqualTo(1);
    assertThat(groups.getFirst().slices().get(2).failed()).isEqualTo(1);
    assertThat(groups.getFirst().slices().get(30).failed()).isEqualTo(1);
  }

  @Test
  void ofManyFailures_theNewestAreNamed() {
    List<Failure> many =
        IntStream.iterate(300, second -> second > 0, second -> second - 10)
            .mapToObj(second -> failure("i" + second, CHARGE, second))
            .toList();

    FailureGroup group = FailureGroup.of(many, Map.of(), WINDOW).getFirst();

    assertThat(group.count()).isEqualTo(30);
    assertThat(group.newest()).isEqualTo(many.stream().map(Failure::invocation).limit(20).toList());
  }

  @Test
  void tasksAndExceptions_areToldApart_theMostFirst_thenTheNewest() {
    List<FailureGroup> groups =
        FailureGroup.of(
            List.of(
                failure("5", SHIP, 50),
                failure("4", CHARGE, 40),
                failure("3", SHIP, 30),
                failure("2", CHARGE, 20),
                failure("1", CHARGE, 10)),
            causes("1", "A", "2", "A", "3", "A", "4", "B", "5", "C"),
            WINDOW);

    assertThat(groups)
        .extracting(group -> group.task().orElseThrow().function() + group.exception().get())
        .containsExactly("chargeA", "shipC", "chargeB", "shipA");
  }

  @Test
  void noException_andNoTask_areGroupsOfTheirOwn() {
    List<FailureGroup> groups =
        FailureGroup.of(
            List.of(failure("2", Optional.empty(), 20), failure("1", CHARGE, 10)),
            Map.of(),
            WINDOW);

    assertThat(groups).extracting(FailureGroup::task).containsExactly(Optional.empty(), CHARGE);
    assertThat(groups).extracting(FailureGroup::exception).containsOnly(Optional.empty());
    assertThat(groups).extracting(FailureGroup::message).containsOnly("");
  }

  @Test
  void report_givesTheGroupsOfATask_andSaysWhenItIsCut() {
    List<Change> changes =
        List.of(
            new Change(new InvocationId("1"), START, dev.pynmon.domain.status.KnownStatus.FAILED));
    TaskActivity activity = TaskActivity.of(changes, any -> CHARGE, WINDOW, START);
    ActivityReport report =
        new ActivityReport(activity, FailureGroup.of(activity.failures(), Map.of(), WINDOW));

    assertThat(report.failuresOf(CHARGE.orElseThrow())).isEqualTo(report.failures());
    assertThat(report.failuresOf(SHIP.orElseThrow())).isEmpty();
    assertThat(report.isCut()).isFalse();
  }
}
