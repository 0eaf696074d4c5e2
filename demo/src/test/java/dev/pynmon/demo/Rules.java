package dev.pynmon.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.ArgumentsId;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.Outcome;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.PynencGeneration;
import dev.pynmon.domain.status.StatusMachine;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.domain.status.TransitionResult;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What pynenc guarantees of its records, and what follows from it (wire format). */
final class Rules {
  private static final StatusMachine MACHINE = new StatusMachine(PynencGeneration.SINCE_0_2_4);

  /** Work that is done while a moment is reached takes some milliseconds more. */
  private static final long TOLERANCE_MILLIS = 250;

  private final Contents all;
  private final Instant latest;

  private Rules(Contents all, Instant now) {
    this.all = all;
    this.latest = now.plusMillis(TOLERANCE_MILLIS);
  }

  /** Everything holds at this moment. */
  static void hold(Contents all, Instant now) {
    Rules rules = new Rules(all, now);
    rules.totalsAgree();
    rules.queuesHoldWhoMayRun();
    rules.atMostOneServiceRunGoesOn();
    rules.runnersAreKnown();
    all.waitedFor().forEach(rules::nobodyWaitsForTheEnded);
    all.states().values().forEach(rules::invocation);
    all.events().forEach(rules::event);
    all.triggerRuns().forEach(rules::triggerRun);
    rules.eventsAreNamedByWhatTheyStarted();
  }

  private void invocation(InvocationState state) {
    Invocation record = record(state.id());
    history(state);
    arguments(state, record);
    parent(state.id(), record);
    workflow(record);
    outcome(state);
  }

  private void totalsAgree() {
    assertThat(all.totals().total())
        .isEqualTo(all.states().size())
        .isEqualTo(all.records().size())
        .isEqualTo(all.histories().size());
  }

  /** Wire format, section 6: whoever may run has one message, in no other case is there any. */
  private void queuesHoldWhoMayRun() {
    List<InvocationId> available =
        all.states().values().stream()
            .filter(state -> state.status().status().isAvailable())
            .map(InvocationState::id)
            .toList();
    assertThat(all.messages().stream().map(QueuedMessage::invocation))
        .containsExactlyInAnyOrderElementsOf(available);
  }

  /** Wire format, section 5.5. */
  private void atMostOneServiceRunGoesOn() {
    assertThat(all.goingOn()).hasSizeLessThanOrEqualTo(1);
  }

  /** Wire format, sections 5.1 to 5.3. */
  private void runnersAreKnown() {
    for (RunnerContext context : all.contexts().values()) {
      boolean isClient = context.runnerClass().equals("ExternalRunner");
      assertThat(context.id().isExternal()).isEqualTo(isClient);
      assertThat(isClient && all.heartbeats().containsKey(context.id())).isFalse();
      context
          .parentId()
          .ifPresent(parent -> assertThat(all.contexts()).as("parents").containsKey(parent));
    }
    areIn(all.contexts().keySet(), all.heartbeats().keySet());
  }

  /** Wire format, section 7. */
  private void nobodyWaitsForTheEnded(InvocationId waiter, List<InvocationId> waited) {
    assertThat(all.states()).containsKey(waiter);
    for (InvocationId each : waited) {
      assertThat(state(each).status().status().isFinal()).as("%s is waited for", each).isFalse();
      assertThat(record(each).parent()).contains(waiter);
    }
  }

  /** Wire format, sections 3.1, 3.2 and 3.5. */
  private void history(InvocationState state) {
    List<HistoryEntry> entries = entries(state.id());
    HistoryEntry first = entries.getFirst();
    assertThat(first.status().status()).isEqualTo(KnownStatus.REGISTERED);
    assertThat(first.status().owner()).isEqualTo(first.runnerContext());
    StatusRecord before = first.status();
    Instant last = first.at();
    for (HistoryEntry entry : entries.subList(1, entries.size())) {
      follows(before, entry);
      assertThat(entry.status().at()).isAfter(last);
      before = entry.status();
      last = entry.at();
    }
    for (HistoryEntry entry : entries) {
      assertThat(entry.at()).isAfter(entry.status().at()).isBefore(latest);
      assertThat(all.contexts()).containsKey(entry.runnerContext().orElseThrow());
    }
    assertThat(before).isEqualTo(state.status());
    before
        .owner()
        .filter(_ -> state.status().status() != KnownStatus.REGISTERED)
        .ifPresent(owner -> assertThat(all.heartbeats()).containsKey(owner));
    assertThat(count(entries, KnownStatus.RETRY)).isEqualTo(state.retries());
  }

  private static void follows(StatusRecord before, HistoryEntry entry) {
    RunnerId who = entry.runnerContext().orElseThrow();
    KnownStatus target = entry.status().status().known().orElseThrow();
    if (MACHINE.change(before, target, who, entry.status().at())
        instanceof TransitionResult.Allowed allowed) {
      assertThat(entry.status()).isEqualTo(allowed.record());
    } else {
      fail("%s may not follow %s", entry, before);
    }
  }

  private static long count(List<HistoryEntry> entries, KnownStatus status) {
    return entries.stream().filter(entry -> entry.status().status() == status).count();
  }

  /** Wire format, sections 2.1 and 2.2. */
  private void arguments(InvocationState state, Invocation record) {
    Map<String, String> serialized = record.arguments().serialized();
    assertThat(record.task()).isEqualTo(state.task());
    assertThat(state.call())
        .isEqualTo(record.call())
        .isEqualTo(CallKey.of(state.task(), ArgumentsId.of(serialized)));
    areIn(all.clientData(), record.arguments().references());
  }

  /** As {@code containsAll} of AssertJ, which compares each with each. */
  private static <T> void areIn(Set<T> all, Collection<T> some) {
    assertThat(some).allSatisfy(one -> assertThat(all.contains(one)).as("%s", one).isTrue());
  }

  private void parent(InvocationId child, Invocation record) {
    HistoryEntry registration = entries(child).getFirst();
    assertThat(registration.registeredBy()).isEqualTo(record.parent());
    if (record.parent().isPresent()) {
      RunnerId runner = registration.runnerContext().orElseThrow();
      Instant at = registration.status().at();
      assertThat(statusAt(record.parent().get(), at).status()).isEqualTo(KnownStatus.RUNNING);
      assertThat(statusAt(record.parent().get(), at).owner()).contains(runner);
      assertThat(record.parentEvent()).isEmpty();
    }
  }

  private StatusRecord statusAt(InvocationId id, Instant moment) {
    return entries(id).stream()
        .map(HistoryEntry::status)
        .filter(status -> status.at().isBefore(moment))
        .reduce((_, later) -> later)
        .orElseThrow();
  }

  /** Wire format, section 8, since 0.3. */
  private void workflow(Invocation record) {
    Optional<WorkflowIdentity> callers =
        record.parent().flatMap(parent -> record(parent).workflow());
    boolean own =
        record
            .workflow()
            .map(flow -> flow.id().definingInvocation().equals(record.id()))
            .orElse(false);
    if (own) {
      WorkflowIdentity flow = record.workflow().orElseThrow();
      assertThat(flow.type()).isEqualTo(record.task());
      assertThat(flow.parent()).isEqualTo(callers.map(WorkflowIdentity::id));
    } else {
      assertThat(record.workflow()).isEqualTo(callers);
    }
    boolean began = count(entries(record.id()), KnownStatus.RUNNING) > 0;
    assertThat(all.runs().containsKey(record.id())).isEqualTo(own && began);
  }

  /** Wire format, section 9: whoever emits, runs. Events are kept for longer than invocations. */
  private void event(Event event) {
    InvocationId emitter = event.emitter().invocation().orElseThrow();
    assertThat(event.conditions()).isNotEmpty();
    assertThat(event.at()).isBefore(latest);
    if (all.states().containsKey(emitter)) {
      assertThat(event.emitter().task()).contains(record(emitter).task());
      assertThat(statusAt(emitter, event.at()).status()).isEqualTo(KnownStatus.RUNNING);
      assertThat(statusAt(emitter, event.at()).owner()).isEqualTo(event.emitter().runner());
    }
  }

  private void triggerRun(TriggerRun run) {
    InvocationId started = run.started().orElseThrow();
    assertThat(run.executedAt().orElseThrow()).isAfter(run.claimedAt().orElseThrow());
    if (all.states().containsKey(started)) {
      Invocation record = record(started);
      StatusRecord registered = entries(started).getFirst().status();
      assertThat(run.task()).contains(record.task());
      assertThat(record.parent()).isEmpty();
      assertThat(record.parentEvent())
          .isEqualTo(
              run.participants().stream().flatMap(each -> each.event().stream()).findFirst());
      assertThat(registered.owner()).isEqualTo(run.service().runner());
      assertThat(registered.at())
          .isBetween(run.claimedAt().orElseThrow(), run.executedAt().orElseThrow());
    }
    run.participants().forEach(this::source);
  }

  private void source(Participant participant) {
    participant
        .source()
        .filter(all.states()::containsKey)
        .ifPresent(
            source ->
                assertThat(state(source).status().at()).isEqualTo(participant.at().orElseThrow()));
  }

  private void eventsAreNamedByWhatTheyStarted() {
    Map<EventId, List<InvocationId>> named = new HashMap<>();
    all.records().values().stream()
        .filter(record -> record.parentEvent().isPresent())
        .forEach(
            record ->
                named.merge(
                    record.parentEvent().get(),
                    List.of(record.id()),
                    (some, more) -> Stream.concat(some.stream(), more.stream()).sorted().toList()));
    Map<EventId, List<InvocationId>> known = new HashMap<>();
    all.events().forEach(event -> known.put(event.id(), event.started()));
    assertThat(known).containsAllEntriesOf(named);
  }

  /** Wire format, sections 4.3 to 4.5. */
  private void outcome(InvocationState state) {
    Outcome outcome = all.outcomes().getOrDefault(state.id(), Outcome.NONE);
    boolean returned = state.status().status() == KnownStatus.SUCCESS;
    boolean raised = state.status().status() == KnownStatus.FAILED;
    assertThat(outcome.result().isPresent()).as("%s", state).isEqualTo(returned);
    assertThat(outcome.exception().isPresent()).as("%s", state).isEqualTo(raised);
    Stream.concat(outcome.result().stream(), outcome.exception().stream())
        .flatMap(text -> DataReference.in(text.text()).stream())
        .forEach(reference -> assertThat(all.clientData()).contains(reference));
  }

  private List<HistoryEntry> entries(InvocationId id) {
    return Optional.ofNullable(all.histories().get(id)).orElseThrow().entries();
  }

  private InvocationState state(InvocationId id) {
    return Optional.ofNullable(all.states().get(id)).orElseThrow();
  }

  private Invocation record(InvocationId id) {
    return Optional.ofNullable(all.records().get(id))
        .orElseThrow(() -> new AssertionError("no record of " + id));
  }
}
