package dev.pynmon.memory.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueueSize;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.event.Emitter;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.Feed;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class MemoryAppTest {
  private static final int BUDGET = 20_000;

  private final OpenedApps shop = OpenedApps.fresh();
  private final NumberedInvocations invocations = new NumberedInvocations(shop.app());
  private final Instant start = shop.clock().instant();

  @Test
  void whatWasHandedOut_neverChanges() {
    invocations.everything(1, start);
    Page<InvocationState> page = states();
    Map<InvocationId, InvocationState> byId =
        shop.orchestrator()
            .statuses()
            .of(List.of(NumberedInvocations.id(1), NumberedInvocations.id(2)));
    List<QueueSize> sizes = shop.broker().queues().sizes(10);
    Page<InvocationState> pageBefore = page.withItems(List.copyOf(page.items()));
    Map<InvocationId, InvocationState> byIdBefore = Map.copyOf(byId);
    List<QueueSize> sizesBefore = List.copyOf(sizes);
    invocations.everything(2, start);
    invocations.change(1, KnownStatus.FAILED, start);
    assertThat(page).isEqualTo(pageBefore);
    assertThat(byId).isEqualTo(byIdBefore);
    assertThat(sizes).isEqualTo(sizesBefore);
  }

  @Test
  void whatWasHandedOut_cannotBeChanged() {
    invocations.everything(1, start);
    List<InvocationId> ids = List.of(NumberedInvocations.id(0), NumberedInvocations.id(1));
    List<Map<?, ?>> maps =
        List.of(
            shop.orchestrator().statuses().of(ids),
            shop.orchestrator().blocking().waitersOf(ids, 10),
            shop.orchestrator().heartbeats().of(List.of(new RunnerId("r-1"))),
            shop.stateBackend().records().of(ids),
            shop.stateBackend().records().childrenOf(ids, 10),
            shop.stateBackend().histories().of(ids, 10),
            shop.stateBackend().outcomes().of(ids, 10),
            shop.stateBackend().contexts().of(List.of(new RunnerId("r-1"))),
            shop.stateBackend()
                .workflows()
                .of(List.of(new WorkflowId(NumberedInvocations.id(1).value()))));
    maps.forEach(
        map -> {
          assertThat(map).hasSize(1);
          assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
        });
    assertThatThrownBy(() -> shop.broker().queues().sizes(10).clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void listGivenWithAHeartbeat_isCopied() {
    List<QueueName> queues = new ArrayList<>(List.of(QueueName.DEFAULT));
    RunnerId runner = new RunnerId("r");
    shop.app()
        .orchestrator()
        .heartbeat(
            new Heartbeat(
                runner,
                start,
                start,
                true,
                Optional.of(queues),
                Optional.empty(),
                Optional.empty()));
    queues.clear();
    assertThat(shop.orchestrator().heartbeats().of(List.of(runner)).get(runner).consumedQueues())
        .contains(List.of(QueueName.DEFAULT));
  }

  @Test
  void readerThatWrites_isRefused() {
    assertThatThrownBy(
            () ->
                shop.app()
                    .consistently(
                        () -> {
                          invocations.register(1, start);
                          return true;
                        }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(states().items()).isEmpty();
  }

  @Test
  void followerThatIsTooFarBehind_isToldOfTheGap() {
    Histories histories = shop.stateBackend().histories();
    Cursor tail = histories.tail();
    invocations.register(0, start);
    Cursor second = histories.tail();
    for (int n = 1; n <= Histories.MAX_CHUNK; n++) {
      invocations.register(n, start);
    }
    assertThat(histories.after(tail, Histories.MAX_CHUNK)).isInstanceOf(Feed.Gap.class);
    Feed feed = histories.after(second, Histories.MAX_CHUNK);
    assertThat(((Feed.Entries) feed).entries())
        .extracting(HistoryEntry::invocation)
        .hasSize(Histories.MAX_CHUNK)
        .startsWith(NumberedInvocations.id(1))
        .endsWith(NumberedInvocations.id(Histories.MAX_CHUNK));
  }

  @Test
  void feedOfAnotherTime_isAReset() {
    Cursor tail = shop.stateBackend().histories().tail();
    shop.clock().advance(Duration.ofSeconds(1));
    MemoryStore restarted = new MemoryStore(shop.clock());
    MemoryApp app = restarted.add(OpenedApps.info("shop"), PynencRelease.V0_4);
    Histories histories =
        restarted
            .open(OpenedApps.context(shop.clock()))
            .open(app.id())
            .stateBackend()
            .available()
            .orElseThrow()
            .histories();
    assertThat(histories.after(tail, 10)).isInstanceOf(Feed.Reset.class);
  }

  @Test
  void whoFollowsTheFeed_looksAgain_whenAPastWasAdded() {
    Histories histories = shop.stateBackend().histories();
    invocations.register(0, start);
    Cursor tail = histories.tail();
    shop.app().asPast(() -> invocations.register(1, start.minusSeconds(60)));

    Feed feed = histories.after(tail, 10);

    assertThat(feed).isEqualTo(new Feed.Reset(histories.tail()));
    invocations.register(2, start);
    assertThat(((Feed.Entries) histories.after(feed.next(), 10)).entries())
        .extracting(HistoryEntry::invocation)
        .containsExactly(NumberedInvocations.id(2));
  }

  @Test
  void searchThatFindsLittle_saysHowFarItLooked() {
    invocations.register(0, start);
    invocations.change(0, KnownStatus.FAILED, start);
    for (int n = 1; n <= BUDGET + 10; n++) {
      invocations.register(2 * n, start.plusSeconds(n));
      invocations.register(
          2 * n + 1, new TaskKey("shop.tasks.ship"), Arguments.NONE, start.plusSeconds(n));
      invocations.change(2 * n + 1, KnownStatus.FAILED, start.plusSeconds(n));
    }
    StatusFilter filter =
        new StatusFilter(
            Set.of(KnownStatus.FAILED), Optional.of(NumberedInvocations.TASK), Optional.empty());
    Page<InvocationState> first = shop.orchestrator().statuses().page(filter, PageRequest.first(5));
    assertThat(first.items()).isEmpty();
    assertThat(first.searchedBackTo()).contains(start.plusSeconds(11));
    Page<InvocationState> second =
        shop.orchestrator()
            .statuses()
            .page(filter, PageRequest.after(5, first.next().orElseThrow()));
    assertThat(second.items())
        .extracting(InvocationState::id)
        .containsExactly(NumberedInvocations.id(0));
    assertThat(second.searchedBackTo()).isEmpty();
    assertThat(second.next()).isEmpty();
    assertThat(second.previous()).isPresent();
    assertThat(shop.orchestrator().statuses().count(filter, 100)).isEqualTo(new Count.AtLeast(0));
  }

  @Test
  void invocationThatStillRuns_staysHoweverOld() {
    invocations.everything(1, start);
    invocations.register(2, start);
    shop.app().broker().push(NumberedInvocations.id(2), QueueName.DEFAULT, 0, start);
    shop.app().removeOlderThan(start.plusSeconds(60));
    assertThat(states().items())
        .extracting(InvocationState::id)
        .containsExactly(NumberedInvocations.id(2));
    assertThat(
            shop.stateBackend()
                .histories()
                .of(List.of(NumberedInvocations.id(1), NumberedInvocations.id(2)), 10))
        .containsOnlyKeys(NumberedInvocations.id(2));
    assertThat(shop.broker().queues().peek(QueueName.DEFAULT, PageRequest.first(10)).items())
        .extracting(QueuedMessage::invocation)
        .containsExactly(NumberedInvocations.id(2));
  }

  @Test
  void historyThatTheOrchestratorForgot_agesOut() {
    invocations.everything(1, start);
    shop.app().purge(Component.ORCHESTRATOR);
    shop.app().removeOlderThan(start.plusSeconds(1));
    assertThat(shop.stateBackend().records().count(10)).isEqualTo(new Count.Exact(0));
    assertThat(shop.app().size()).isZero();
  }

  @Test
  void valueThatAnEventCarries_staysAsLongAsTheEvent() {
    DataReference reference = DataReference.to("a large text");
    shop.app().clientData().put(reference, "a large text", start);
    shop.app().trigger().event(carrying(reference, start.plusSeconds(60)));
    shop.app().removeOlderThan(start.plusSeconds(30));
    assertThat(shop.clientData().clientData().of(List.of(reference), 100))
        .containsOnlyKeys(reference);
    shop.app().removeOlderThan(start.plusSeconds(61));
    assertThat(shop.clientData().clientData().of(List.of(reference), 100)).isEmpty();
  }

  private static Event carrying(DataReference reference, Instant at) {
    return new Event(
        new EventId("e"),
        "order.paid",
        at,
        Arguments.of(Map.of("note", reference.value())),
        Emitter.UNKNOWN,
        List.of(),
        List.of());
  }

  @Test
  void namesTooLongForACursor_walkInPages() {
    WorkflowId run = new WorkflowId("run");
    List<String> keys =
        List.of("a", "b", "c").stream().map(key -> key + "é~%".repeat(300)).toList();
    keys.forEach(key -> shop.app().stateBackend().workflowValue(run, key, "1"));
    assertThat(
            OpenedApps.walk(
                page -> shop.stateBackend().workflows().data(run, page).value().orElseThrow(),
                1,
                datum -> datum.key()))
        .containsExactlyElementsOf(keys);
  }

  private Page<InvocationState> states() {
    return shop.orchestrator().statuses().page(StatusFilter.ALL, PageRequest.first(10));
  }
}
