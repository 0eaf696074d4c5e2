package dev.pynmon.testkit.contract;

import static dev.pynmon.testkit.scenario.AMessage.aMessage;
import static dev.pynmon.testkit.scenario.AnInvocation.anInvocation;
import static dev.pynmon.testkit.scenario.AnInvocation.anInvocationWithId;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.orchestrator.Statuses;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.IdsFound;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.testkit.scenario.ARunner;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.Pynenc;
import dev.pynmon.testkit.scenario.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of {@link Statuses} about lists; {@link StatusFiltersContract} has the filters. */
public abstract class StatusesContract extends BackendContract {
  @Test
  void emptyOrchestrator_hasNothing() {
    Statuses statuses = statuses(aScenario());
    all(statuses).holds(List.of());
    assertThat(statuses.of(List.of(new InvocationId("nobody")))).isEmpty();
    assertThat(statuses.of(List.of())).isEmpty();
    new Paging<TaskKey>(page -> taken(() -> statuses.tasks(page))).holds(List.of());
  }

  @ParameterizedTest
  @EnumSource
  void everyFieldIsAsWritten_byEveryPynenc(Pynenc pynenc) {
    ARunner runner = ARunner.aRunner();
    AnInvocation running =
        anInvocation().of("shop.tasks.ship").withArgument("order", "3").by(runner).running();
    AnInvocation retrying = anInvocation().retrying().retrying();
    Statuses statuses = statuses(aScenario().by(pynenc).with(running, retrying));
    all(statuses).holds(states(retrying, running));
  }

  @Test
  void page_isByRegistration_notByLastChange() {
    AnInvocation slow = anInvocation().after(Duration.ofMinutes(5)).succeeded("1");
    AnInvocation waiting = anInvocation();
    AnInvocation quick = anInvocation().failed("ValueError", "no");
    all(statuses(aScenario().with(slow, waiting, quick))).holds(states(quick, waiting, slow));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6, 7, 8})
  void page_walksInPages(int limit) {
    List<AnInvocation> written = invocations(7);
    all(statuses(aScenario().with(written))).walks(newestFirst(written), limit);
  }

  @Test
  void invocationsRegisteredWhilePaging_moveNothing() {
    List<AnInvocation> written = invocations(4);
    Scenario scenario = aScenario().with(written);
    Paging<InvocationState> paging = all(statuses(scenario));
    Page<InvocationState> first = paging.list().apply(PageRequest.first(2));
    AnInvocation late = anInvocation();
    also(scenario.later().with(late));
    Page<InvocationState> second = paging.after(first, 2);
    assertThat(second.items()).containsExactly(written.get(1).state(), written.get(0).state());
    Page<InvocationState> back = paging.before(second, 2);
    assertThat(back.items()).containsExactlyElementsOf(first.items());
    assertThat(paging.before(back, 2).items()).containsExactly(late.state());
  }

  @Test
  void statusThatNobodyKnows_isKept() {
    AnInvocation odd = anInvocation().then(StatusFiltersContract.HIBERNATING);
    all(statuses(aScenario().with(odd))).holds(states(odd));
  }

  @Test
  void statusOfAnOldPynenc_isKnown() {
    AnInvocation resumed =
        anInvocation().running().then(KnownStatus.PAUSED).then(KnownStatus.RESUMED);
    all(statuses(aScenario().by(Pynenc.V0_2_3).with(resumed))).holds(states(resumed));
  }

  @Test
  void of_givesNewestFirstWithoutTheUnknown() {
    List<AnInvocation> written = invocations(5);
    Statuses statuses = statuses(aScenario().with(written));
    List<InvocationId> asked =
        List.of(
            written.get(1).id(),
            new InvocationId("nobody"),
            written.get(4).id(),
            new InvocationId(""),
            written.get(0).id());
    Map<InvocationId, InvocationState> found = statuses.of(asked);
    assertThat(found.values())
        .containsExactly(written.get(4).state(), written.get(1).state(), written.get(0).state());
    assertThat(found.keySet())
        .containsExactly(written.get(4).id(), written.get(1).id(), written.get(0).id());
  }

  @Test
  void of_takesManyIds() {
    List<AnInvocation> written = invocations(1_100);
    Statuses statuses = statuses(aScenario().with(written));
    List<InvocationId> asked = new ArrayList<>(written.stream().map(AnInvocation::id).toList());
    Stream.iterate(0, n -> n + 1)
        .limit(Statuses.MAX_IDS - asked.size())
        .forEach(n -> asked.add(new InvocationId("nobody-" + n)));
    assertThat(statuses.of(asked).values()).containsExactlyElementsOf(newestFirst(written));
  }

  @Test
  void recordUnknownToTheOrchestrator_isNotListed() {
    AnInvocation purged = anInvocation().unknownToOrchestrator();
    AnInvocation known = anInvocation();
    Statuses statuses = statuses(aScenario().with(purged, known));
    all(statuses).holds(states(known));
    assertThat(statuses.of(List.of(purged.id(), known.id()))).containsOnlyKeys(known.id());
  }

  @Test
  void invocationUnknownToTheStateBackend_isListed() {
    AnInvocation stray = anInvocation().running().unknownToStateBackend();
    all(statuses(aScenario().with(stray))).holds(states(stray));
  }

  @Test
  void applicationsInOneStore_doNotSeeEachOther() {
    AnInvocation ours = anInvocation();
    AnInvocation theirs = anInvocation();
    Scenario neighbour = aScenario().with(theirs);
    also(neighbour);
    Statuses statuses = statuses(aScenario().with(ours));
    all(statuses).holds(states(ours));
    assertThat(statuses.of(List.of(theirs.id()))).isEmpty();
    all(orchestrator(store().open(neighbour.app())).statuses()).holds(states(theirs));
  }

  @Test
  void hostileNames_areJustNames() {
    AnInvocation quoted = anInvocation().of("shop'; DROP TABLE x; --.<script>alert(1)</script>");
    AnInvocation wide = anInvocation().of("日本.タスク\uD83D\uDE00");
    Statuses statuses = statuses(aScenario().with(quoted, wide));
    all(statuses).holds(states(wide, quoted));
    new Paging<>(page -> statuses.page(StatusFilter.of(quoted.task()), page)).holds(states(quoted));
    assertThat(statuses.of(List.of(new InvocationId("' OR '1'='1")))).isEmpty();
  }

  @Test
  void startingWith_givesTheIdsThatBegin_byId() {
    List<AnInvocation> written =
        Stream.of("ab-2", "abc", "ab%", "ab_", "AB-1", "b-ab", "ab-1")
            .map(AnInvocation::anInvocationWithId)
            .toList();
    Statuses statuses = statuses(aScenario().with(written));
    assertThat(found(statuses, "ab")).containsExactly("ab%", "ab-1", "ab-2", "ab_", "abc");
    assertThat(found(statuses, "ab-")).containsExactly("ab-1", "ab-2");
    assertThat(found(statuses, "ab-2")).containsExactly("ab-2");
    assertThat(found(statuses, "ab-22")).isEmpty();
    assertThat(found(statuses, "")).hasSize(7);
  }

  @Test
  void startingWith_takesEveryCharacterAsItself() {
    Statuses statuses =
        statuses(aScenario().with(anInvocationWithId("a%b"), anInvocationWithId("axb")));
    assertThat(found(statuses, "a%")).containsExactly("a%b");
    assertThat(found(statuses, "a_")).isEmpty();
    for (String hostile : List.of("%", "_", "*", "?", "[a]", "' OR '1'='1", "\u0000", "a\n")) {
      assertThat(found(statuses, hostile)).as(hostile).isEmpty();
    }
  }

  @Test
  void startingWith_saysWhenThereAreMore() {
    List<AnInvocation> written =
        Stream.of("x-1", "x-2", "x-3").map(AnInvocation::anInvocationWithId).toList();
    Statuses statuses = statuses(aScenario().with(written));
    IdsFound two = statuses.startingWith("x", 2);
    assertThat(two.ids()).containsExactly(written.get(0).id(), written.get(1).id());
    assertThat(two.isMore()).isTrue();
    assertThat(statuses.startingWith("x", 3).isMore()).isFalse();
    assertThat(two.searchedBackTo()).isEmpty();
  }

  private static List<String> found(Statuses statuses, String beginning) {
    IdsFound found = statuses.startingWith(beginning, 100);
    assertThat(found.isMore()).isFalse();
    return found.ids().stream().map(InvocationId::value).toList();
  }

  @Test
  void cursorsThatAreNotOfThisList_areRefused() {
    Scenario scenario = aScenario().with(invocations(3)).with(aMessage(), aMessage());
    Paging<InvocationState> paging = all(statuses(scenario));
    paging.refusesMalformedCursors();
    paging.refuses(
        new Paging<>(
                page -> broker(store().open(scenario.app())).queues().peek(QueueName.DEFAULT, page))
            .someCursor());
  }

  private Statuses statuses(Scenario scenario) {
    return orchestrator(seed(scenario)).statuses();
  }

  private static Paging<InvocationState> all(Statuses statuses) {
    return new Paging<>(page -> statuses.page(StatusFilter.ALL, page));
  }

  private static List<AnInvocation> invocations(int many) {
    return Stream.generate(AnInvocation::anInvocation).limit(many).toList();
  }

  private static List<InvocationState> newestFirst(List<AnInvocation> written) {
    return written.reversed().stream().map(AnInvocation::state).toList();
  }

  private static List<InvocationState> states(AnInvocation... expected) {
    return Stream.of(expected).map(AnInvocation::state).toList();
  }
}
