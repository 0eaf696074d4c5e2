package dev.pynmon.application.service.criticalpath;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.domain.status.KnownStatus.FAILED;
import static dev.pynmon.domain.status.KnownStatus.REGISTERED;
import static dev.pynmon.domain.status.KnownStatus.REROUTED;
import static dev.pynmon.domain.status.KnownStatus.RUNNING;
import static dev.pynmon.domain.status.KnownStatus.RUNNING_RECOVERY;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeInvocation;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.criticalpath.FoundPath;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.criticalpath.CriticalPath;
import dev.pynmon.domain.criticalpath.Doing;
import dev.pynmon.domain.criticalpath.PathGap;
import dev.pynmon.domain.criticalpath.PathMember;
import dev.pynmon.domain.criticalpath.Raised;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PathReadingTest {
  private final FakeData data = new FakeData();
  private final FakeStore store = new FakeStore();
  private final FakeMonitor monitor = FakeMonitor.over(data, store);

  private FoundPath find(String id) {
    try (Visit visit = monitor.directory().visit(new AppKey("shop"))) {
      return PathReading.of(visit, new FakeDecoder(), new InvocationId(id));
    }
  }

  private CriticalPath path(String id) {
    return find(id).path().orElseThrow();
  }

  private static List<String> members(CriticalPath path) {
    return path.members().stream().map(member -> member.id().value()).toList();
  }

  private static FakeInvocation ran(String id, int from, int until) {
    return anInvocation(id).was(REGISTERED, from).was(RUNNING, from).was(SUCCESS, until);
  }

  /** Each called the next, and one that ended before it. */
  private void line(int many) {
    data.add(ran("c0", 0, 900));
    for (int i = 1; i < many; i++) {
      String parent = "c" + (i - 1);
      data.add(
          ran("c" + i, 2 * i, 900 - 2 * i).childOf(parent),
          ran("d" + i, 2 * i + 1, 2 * i + 2).childOf(parent));
    }
  }

  @Test
  void path_costsAFewQuestionsForEachLevelAndNoMoreForMoreChildren() {
    line(3);
    path("c0");
    store.calls.forget();
    assertThat(members(path("c0"))).containsExactly("c0", "c1", "c2");
    List<String> few = store.calls.names();
    assertThat(few)
        .containsExactlyInAnyOrder(
            "apps",
            "statuses.of",
            "histories.of",
            "records.childrenOf",
            "statuses.of",
            "histories.of",
            "records.childrenOf",
            "statuses.of",
            "histories.of",
            "records.childrenOf");
    for (int i = 0; i < 12; i++) {
      data.add(ran("m" + i, 5, 6).childOf("c1"));
    }
    store.calls.forget();
    assertThat(members(path("c0"))).containsExactly("c0", "c1", "c2");
    assertThat(store.calls.names()).isEqualTo(few);
  }

  @Test
  void tasksAndStatuses_areThoseOfTheOrchestrator() {
    data.add(ran("a", 0, 9).of("shop.order"));
    assertThat(path("a").members())
        .extracting(PathMember::task, PathMember::status)
        .containsExactly(tuple(Optional.of(new TaskKey("shop.order")), Optional.of(SUCCESS)));
  }

  @Test
  void veryDeepFamily_isFollowedAsFarAsTheBudgetGoes() {
    line(40);
    CriticalPath path = path("c0");
    assertThat(path.members()).hasSize(12);
    assertThat(path.gaps())
        .containsExactly(new PathGap(new InvocationId("c11"), PathGap.Kind.CHILDREN, 2));
  }

  @Test
  void veryManyChildren_ofWhichThoseThatChangedLastAreLookedAt() {
    data.add(ran("a", 0, 5_000));
    for (int i = 0; i < 1_300; i++) {
      data.add(ran("b" + i, i, i + 1).childOf("a"));
    }
    path("a");
    store.calls.forget();
    CriticalPath path = path("a");
    assertThat(path.gaps())
        .containsExactly(new PathGap(new InvocationId("a"), PathGap.Kind.CHILDREN, 1_260));
    assertThat(path.members()).hasSize(41);
    assertThat(path.took()).isEqualTo(Duration.ofSeconds(5_000));
    assertThat(store.calls.names())
        .containsExactlyInAnyOrder(
            "apps",
            "statuses.of",
            "histories.of",
            "records.childrenOf",
            "statuses.of",
            "histories.of",
            "records.childrenOf");
  }

  @Test
  void veryManyChildren_ofWhichThoseThatOutlivedItAreNotLookedAt() {
    data.add(ran("a", 0, 50), ran("b", 1, 40).childOf("a"));
    for (int i = 0; i < 200; i++) {
      data.add(ran("c" + i, 2, 60 + i).childOf("a"));
    }
    CriticalPath path = path("a");
    assertThat(members(path)).containsExactly("a", "b");
    assertThat(path.gaps()).isEmpty();
  }

  @Test
  void oneThatGoesOn_isAskedForWhomItWaits() {
    data.add(
            anInvocation("a").was(REGISTERED, 0).was(RUNNING, 1),
            anInvocation("b").was(REGISTERED, 2).was(RUNNING, 3).childOf("a"))
        .waiting("a", "b");
    CriticalPath path = path("a");
    assertThat(path.soFar()).isTrue();
    assertThat(members(path)).containsExactly("a", "b");
    assertThat(path.passages().getFirst().basis().isInferred()).isFalse();
  }

  @Test
  void oneThatGoesOnAndCalledNobody_isAskedForWhomItWaits_once() {
    data.add(
            anInvocation("a").was(REGISTERED, 0).was(RUNNING, 1),
            anInvocation("b").was(REGISTERED, 2).was(RUNNING, 3))
        .waiting("a", "b");
    CriticalPath path = path("a");
    assertThat(members(path)).containsExactly("a", "b");
    assertThat(path.passages().getFirst().basis().isInferred()).isFalse();
    store.calls.forget();
    path("b");
    assertThat(store.calls.count("waitedForBy")).isOne();
  }

  @Test
  void failure_isReadOfBothEnds() {
    data.add(
        anInvocation("a").was(RUNNING, 0).was(FAILED, 9).raised("Timeout:no answer"),
        anInvocation("b").was(RUNNING, 1).was(FAILED, 8).raised("Timeout:no answer").childOf("a"));
    assertThat(find("a").raised())
        .containsOnlyKeys(new InvocationId("a"), new InvocationId("b"))
        .containsValue(new Raised("Timeout", "no answer"));
  }

  @Test
  void runnerThatFellSilent_endsTheAttemptThen() {
    data.add(
            anInvocation("a")
                .was(RUNNING, 0, "gone")
                .was(RUNNING_RECOVERY, 100, "other")
                .was(REROUTED, 101, "other")
                .was(RUNNING, 102, "other")
                .was(SUCCESS, 103, "other"))
        .heartbeat("gone", FakeInvocation.START.plusSeconds(4), Optional.empty());
    assertThat(path("a").spent(Doing.LOST)).isEqualTo(Duration.ofSeconds(96));
  }

  @Test
  void storeThatDoesNotAnswer_leavesNothingToTell() {
    line(2);
    store.calls.fail(Kind.TIMEOUT, "histories");
    assertThat(find("c0")).isEqualTo(FoundPath.NONE);
    assertThat(find("nobody")).isEqualTo(FoundPath.NONE);
  }

  @Test
  void childrenThatCannotBeRead_areAGap() {
    line(2);
    store.calls.fail(Kind.CORRUPT_DATA, "records");
    assertThat(path("c0").gaps())
        .containsExactly(new PathGap(new InvocationId("c0"), PathGap.Kind.TOO_LONG, 1));
  }
}
