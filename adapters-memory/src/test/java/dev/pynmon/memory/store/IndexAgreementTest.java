package dev.pynmon.memory.store;

import static dev.pynmon.memory.store.OpenedApps.walk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.orchestrator.Blocking;
import dev.pynmon.application.port.out.orchestrator.Statuses;
import dev.pynmon.application.port.out.runner.Heartbeats;
import dev.pynmon.application.port.out.workflow.Workflows;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueSize;
import dev.pynmon.domain.clientdata.ClientDataEntry;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.Outcome;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.domain.workflow.WorkflowDatum;
import dev.pynmon.domain.workflow.WorkflowRun;
import dev.pynmon.testkit.Extent;
import dev.pynmon.testkit.scenario.Edge;
import dev.pynmon.testkit.scenario.StoredWorkflowDatum;
import dev.pynmon.testkit.scenario.SubInvocation;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After whatever was written and removed, every list says the same as lists without an index. */
final class IndexAgreementTest {
  private static final int LIMIT = 7;
  private static final long BOUND = 100_000;

  /** Every fourth round looks at all, those with a purge among them, in a full run each. */
  private static final int LOOKED_AT = Extent.askedBy(System.getenv()).of(4, 1);

  private final OpenedApps shop = OpenedApps.fresh();
  private final NaiveApp naive = new NaiveApp();
  private final Set<InvocationId> everybody = new HashSet<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 7, 42})
  void everyList_agreesWithPlainLists_afterRandomWrites(long seed) {
    RandomWriter writer = new RandomWriter(seed, shop.clock(), shop.app(), naive);
    for (int round = 1; round <= 60; round++) {
      for (int step = 0; step < 60; step++) {
        writer.step();
      }
      writer.removeSome();
      if (round % 3 == 0) {
        writer.removeOld(Duration.ofMinutes(2));
      }
      if (round % 20 == 0) {
        writer.purge(Component.values()[round / 20]);
      }
      if (round % LOOKED_AT == 0) {
        agree();
      }
    }
    assertThat(naive.states).hasSizeGreaterThan(20);
  }

  private void agree() {
    everybody.addAll(naive.records.keySet());
    statuses(shop.orchestrator().statuses());
    blocking(shop.orchestrator().blocking());
    runners(shop.orchestrator().heartbeats());
    queues();
    records();
    histories();
    outcomes();
    workflows(shop.stateBackend().workflows());
    clientData();
  }

  private void statuses(Statuses statuses) {
    same(statuses, StatusFilter.ALL);
    for (KnownStatus status : KnownStatus.values()) {
      same(statuses, StatusFilter.in(status));
      same(statuses, either(status, KnownStatus.SUCCESS));
    }
    naive.states.values().stream().limit(5).forEach(state -> sameAs(statuses, state));
    assertThat(statuses.totals().byStatus())
        .isEqualTo(
            naive.states.values().stream()
                .collect(
                    Collectors.groupingBy(
                        state -> state.status().status(), Collectors.counting())));
    assertThat(walk(page -> statuses.tasks(page).value().orElseThrow(), LIMIT))
        .containsExactlyElementsOf(
            naive.states.values().stream().map(InvocationState::task).distinct().sorted().toList());
    assertThat(statuses.of(everybody).values())
        .containsExactlyElementsOf(
            NaiveReads.states(naive, state -> everybody.contains(state.id())));
  }

  private void sameAs(Statuses statuses, InvocationState one) {
    same(statuses, StatusFilter.of(one.task()));
    same(statuses, StatusFilter.of(one.call()));
    same(
        statuses,
        new StatusFilter(
            Set.of(one.status().status()), Optional.of(one.task()), Optional.of(one.call())));
  }

  private void same(Statuses statuses, StatusFilter filter) {
    List<InvocationState> expected = NaiveReads.states(naive, state -> matches(filter, state));
    assertThat(walk(page -> statuses.page(filter, page), LIMIT))
        .containsExactlyElementsOf(expected);
    assertThat(statuses.count(filter, BOUND)).isEqualTo(new Count.Exact(expected.size()));
  }

  private static StatusFilter either(KnownStatus one, KnownStatus other) {
    return new StatusFilter(Set.copyOf(List.of(one, other)), Optional.empty(), Optional.empty());
  }

  private static boolean matches(StatusFilter filter, InvocationState state) {
    return (filter.statuses().isEmpty() || filter.statuses().contains(state.status().status()))
        && filter.task().map(state.task()::equals).orElse(true)
        && filter.call().map(state.call()::equals).orElse(true);
  }

  private void blocking(Blocking blocking) {
    assertThat(blocking.waitersOf(everybody, 1_000))
        .isEqualTo(known(NaiveReads.edges(naive, Edge::waited, Edge::waiter)));
    assertThat(blocking.waitedForBy(everybody, 1_000))
        .isEqualTo(known(NaiveReads.edges(naive, Edge::waiter, Edge::waited)));
  }

  private Map<InvocationId, List<InvocationId>> known(Map<InvocationId, List<InvocationId>> all) {
    all.keySet().retainAll(everybody);
    return all;
  }

  private void runners(Heartbeats heartbeats) {
    List<Heartbeat> expected = NaiveReads.newestHeartbeats(naive);
    assertThat(walk(heartbeats::newest, LIMIT)).containsExactlyElementsOf(expected);
    assertThat(heartbeats.active(shop.clock().instant().minusSeconds(30), 1_000))
        .containsExactlyElementsOf(
            expected.reversed().stream()
                .filter(one -> !one.last().isBefore(shop.clock().instant().minusSeconds(30)))
                .toList());
    List<AtomicRun> runs = NaiveReads.newestRuns(naive);
    assertThat(walk(shop.orchestrator().atomicRuns().available().orElseThrow()::newest, LIMIT))
        .containsExactlyElementsOf(runs);
    assertThat(
            walk(
                page -> shop.stateBackend().contexts().startingWith("", page).value().orElseThrow(),
                LIMIT))
        .containsExactlyElementsOf(
            naive.contexts.values().stream()
                .sorted(Comparator.comparing(RunnerContext::id))
                .toList());
  }

  private void queues() {
    Map<String, Long> sizes =
        naive.messages.stream()
            .collect(
                Collectors.groupingBy(message -> message.queue().value(), Collectors.counting()));
    List<QueueSize> read = shop.broker().queues().sizes(BOUND);
    assertThat(
            read.stream()
                .collect(
                    Collectors.toMap(one -> one.queue().value(), one -> one.waiting().value())))
        .isEqualTo(sizes);
    read.forEach(
        one ->
            assertThat(walk(page -> shop.broker().queues().peek(one.queue(), page), LIMIT))
                .containsExactlyElementsOf(NaiveReads.waiting(naive, one.queue())));
  }

  private void records() {
    assertThat(walk(shop.stateBackend().records()::page, LIMIT))
        .containsExactlyElementsOf(List.copyOf(naive.records.keySet()).reversed());
    assertThat(shop.stateBackend().records().of(everybody)).isEqualTo(naive.records);
    Map<InvocationId, List<InvocationId>> children = NaiveReads.children(naive);
    everybody.forEach(
        parent ->
            assertThat(walk(page -> shop.stateBackend().records().children(parent, page), LIMIT))
                .containsExactlyElementsOf(children.getOrDefault(parent, List.of())));
  }

  private void histories() {
    TimeWindow all =
        new TimeWindow(shop.clock().instant().minus(Duration.ofDays(9)), shop.clock().instant());
    assertThat(
            shop.stateBackend().histories().window(all, TimeOrder.OLDEST_FIRST, 20_000).entries())
        .containsExactlyElementsOf(naive.history);
    Map<InvocationId, History> read = shop.stateBackend().histories().of(everybody, 10_000);
    everybody.forEach(
        id ->
            assertThat(read.getOrDefault(id, History.EMPTY).entries())
                .containsExactlyElementsOf(NaiveReads.history(naive, id)));
  }

  private void outcomes() {
    Map<InvocationId, Outcome> expected = new LinkedHashMap<>();
    everybody.forEach(
        id -> NaiveReads.outcome(naive, id).ifPresent(outcome -> expected.put(id, outcome)));
    assertThat(shop.stateBackend().outcomes().of(everybody, 1_000)).isEqualTo(expected);
  }

  private void workflows(Workflows workflows) {
    assertThat(walk(workflows::types, LIMIT))
        .containsExactlyElementsOf(
            new TreeSet<>(naive.runs.values().stream().map(WorkflowRun::type).toList()));
    List<WorkflowId> ids = everybody.stream().map(id -> new WorkflowId(id.value())).toList();
    assertThat(workflows.of(ids))
        .isEqualTo(
            ids.stream()
                .filter(naive.runs::containsKey)
                .collect(Collectors.toMap(Function.identity(), naive.runs::get)));
    ids.forEach(id -> workflow(workflows, id));
  }

  private void workflow(Workflows workflows, WorkflowId id) {
    assertThat(walk(page -> workflows.subInvocations(id, page), LIMIT))
        .containsExactlyElementsOf(
            naive.members.stream()
                .filter(sub -> sub.workflow().equals(id))
                .map(SubInvocation::invocation)
                .sorted()
                .toList());
    assertThat(walk(page -> workflows.data(id, page).value().orElseThrow(), LIMIT))
        .containsExactlyElementsOf(
            naive.values.values().stream()
                .filter(datum -> datum.workflow().equals(id))
                .sorted(Comparator.comparing(StoredWorkflowDatum::key))
                .map(datum -> new WorkflowDatum(datum.key(), StoredText.whole(datum.text())))
                .toList());
  }

  private void clientData() {
    List<ClientDataEntry> expected = NaiveReads.newestData(naive);
    assertThat(walk(page -> shop.clientData().clientData().page(page).value().orElseThrow(), LIMIT))
        .containsExactlyElementsOf(expected);
    assertThat(shop.clientData().clientData().count(BOUND))
        .isEqualTo(new Count.Exact(expected.size()));
  }
}
