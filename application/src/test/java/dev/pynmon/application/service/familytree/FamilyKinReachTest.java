package dev.pynmon.application.service.familytree;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.familytree.Expansions;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.status.KnownStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamilyKinReachTest extends FamilyOfEvents {
  @Test
  void fewEventsOfAllTime_areReadOnce_howeverDeepTheFamilyIs() {
    descent(5);

    assertThat(tree("n0").nodes()).hasSize(6);
    store.calls.forget();
    tree("n0");
    assertThat(store.calls.names())
        .contains("events.triggered", "triggerRuns.executed", "triggerRuns.thatStarted")
        .doesNotContain("events.emittedBy", "triggerRuns.causedBy");
    assertThat(store.calls.count("records.childrenOf")).isEqualTo(6);
    assertThat(store.calls.count("histories.of")).isEqualTo(1);
    assertThat(store.calls.count()).isEqualTo(2 + 2 + 6 + 3);
  }

  @Test
  void manyEventsOfAllTime_areAskedForByLevel_andTheTreeIsTheSame() {
    descent(5);
    List<String> few = lines(tree("n0"));
    bustle(201, 9_000);

    store.calls.forget();
    assertThat(lines(tree("n0"))).isEqualTo(few);
    assertThat(store.calls.count("events.triggered")).isEqualTo(1);
    assertThat(store.calls.count("triggerRuns.executed")).isEqualTo(1);
    assertThat(store.calls.count("events.emittedBy")).isEqualTo(6);
    assertThat(store.calls.count("triggerRuns.causedBy")).isEqualTo(6);
    assertThat(store.calls.count("histories.of")).isEqualTo(6);
    assertThat(store.calls.count()).isEqualTo(2 + 2 + 6 * 4 + 2 + 1);
  }

  @Test
  void newestEvents_thatGoBackToBeforeTheFamily_areNotAskedForAgain() {
    descent(5);
    List<String> few = lines(tree("n0"));
    bustle(201, -9_000);

    store.calls.forget();
    assertThat(lines(tree("n0"))).isEqualTo(few);
    assertThat(store.calls.count("events.emittedBy")).isZero();
    assertThat(tree("n0").total()).isEqualTo(new Count.Exact(6));
  }

  @ParameterizedTest
  @CsvSource({"3600, 0", "3600, 201", "-3600, 0", "-3600, 201", "-90000, 0", "90000, 0"})
  void clockOfTheRootsHost_whenItIsWrong_hidesNobody(int ahead, int others) {
    data.add(
        anInvocation("root").was(KnownStatus.RUNNING, ahead).was(KnownStatus.SUCCESS, ahead + 5),
        anInvocation("by-run").was(KnownStatus.SUCCESS, 3),
        anInvocation("by-event").startedByEvent("e").was(KnownStatus.SUCCESS, 3),
        anInvocation("deeper").startedByEvent("d").was(KnownStatus.SUCCESS, 4));
    run("run", 2, Optional.of("by-run"), "StatusContext root");
    event("e", "root", 2, "by-event");
    event("d", "by-run", 3, "deeper");
    bustle(others, 50_000);

    for (String focus : List.of("root", "by-run", "by-event", "deeper")) {
      assertThat(lines(tree(focus)))
          .containsExactlyInAnyOrder(
              "root event by-event", "root status_trigger by-run", "by-run event deeper");
      assertThat(tree(focus).total()).isEqualTo(new Count.Exact(4));
    }
  }

  @Test
  void clockOfTheTriggersHost_whenItIsWrong_hidesNobody() {
    invocations("root");
    data.add(anInvocation("child").was(KnownStatus.SUCCESS, 3));
    run("run", 500_000, Optional.of("child"), "StatusContext root");

    assertThat(lines(tree("root"))).containsExactly("root status_trigger child");
    bustle(201, 50_000);
    assertThat(lines(tree("root"))).containsExactly("root status_trigger child");
  }

  @Test
  void storeThatDoesNotLookThroughAllEvents_isBelievedByNobody() {
    invocations("root");
    data.add(anInvocation("child").childOf("root"));
    bustle(201, 50_000);
    assertThat(tree("root").total()).isEqualTo(new Count.Exact(2));

    data.looksThroughFewEvents();
    assertThat(tree("root").total()).isEqualTo(new Count.AtLeast(2));
    assertThat(tree("root").more()).isEmpty();
  }

  @Test
  void moreEventsThanAreLookedAt_areSaid_andThoseOfOneTimeAreNot() {
    invocations("root");
    IntStream.range(0, 200).forEach(i -> event("e" + i, "root", 2, "child" + i));
    assertThat(tree("root").total()).isEqualTo(new Count.AtLeast(201));
    assertThat(tree("root").isUnseen()).isFalse();

    event("one-more", "root", 3, "child-more");
    assertThat(tree("root").isUnseen()).isTrue();
  }

  @Test
  void storeWithEventsButWithoutRuns_tellsOfItsEvents() {
    invocations("root");
    data.add(anInvocation("child").startedByEvent("e")).withoutRuns();
    event("e", "root", 2, "child");

    assertThat(lines(tree("root"))).containsExactly("root event child");
    assertThat(view("root", Expansions.NONE).missing()).isEmpty();
  }
}
