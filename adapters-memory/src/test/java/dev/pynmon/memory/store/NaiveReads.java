package dev.pynmon.memory.store;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.clientdata.ClientDataEntry;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Outcome;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.testkit.scenario.Edge;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a monitor should read of a naive application. */
final class NaiveReads {
  private NaiveReads() {}

  static List<InvocationState> states(NaiveApp naive, Predicate<InvocationState> filter) {
    return List.copyOf(naive.states.values()).reversed().stream().filter(filter).toList();
  }

  static List<QueuedMessage> waiting(NaiveApp naive, QueueName queue) {
    return naive.messages.stream()
        .filter(message -> message.queue().equals(queue))
        .sorted(inQueueOrder())
        .toList();
  }

  static Map<InvocationId, List<InvocationId>> children(NaiveApp naive) {
    Map<InvocationId, List<InvocationId>> children = new TreeMap<>();
    naive.records.values().stream()
        .filter(record -> record.parent().isPresent())
        .forEach(
            record ->
                children.merge(
                    record.parent().orElseThrow(), List.of(record.id()), NaiveReads::sorted));
    return children;
  }

  static Map<InvocationId, List<InvocationId>> edges(
      NaiveApp naive, Function<Edge, InvocationId> from, Function<Edge, InvocationId> to) {
    return naive.edges.stream()
        .collect(Collectors.groupingBy(from, Collectors.mapping(to, Collectors.toList())));
  }

  static List<HistoryEntry> history(NaiveApp naive, InvocationId id) {
    return naive.history.stream().filter(entry -> entry.invocation().equals(id)).toList();
  }

  static Optional<Outcome> outcome(NaiveApp naive, InvocationId id) {
    Outcome outcome = new Outcome(text(naive.results, id), text(naive.exceptions, id));
    return Optional.of(outcome).filter(any -> !any.equals(Outcome.NONE));
  }

  static List<Heartbeat> newestHeartbeats(NaiveApp naive) {
    return naive.heartbeats.values().stream()
        .sorted(Comparator.comparing(Heartbeat::created).reversed())
        .toList();
  }

  static List<AtomicRun> newestRuns(NaiveApp naive) {
    return naive.serviceRuns.values().stream()
        .sorted(Comparator.comparing(AtomicRun::start).reversed())
        .toList();
  }

  static List<ClientDataEntry> newestData(NaiveApp naive) {
    return naive.data.entrySet().stream()
        .map(
            datum ->
                new ClientDataEntry(
                    datum.getKey(),
                    datum.getValue().length(),
                    Optional.of(naive.dataTimes.get(datum.getKey()))))
        .sorted(
            Comparator.comparing((ClientDataEntry entry) -> entry.created().orElseThrow())
                .reversed())
        .toList();
  }

  private static Optional<StoredText> text(Map<InvocationId, String> texts, InvocationId id) {
    return Optional.ofNullable(texts.get(id)).map(StoredText::whole);
  }

  private static List<InvocationId> sorted(List<InvocationId> some, List<InvocationId> more) {
    return Stream.concat(some.stream(), more.stream()).sorted().toList();
  }

  private static Comparator<QueuedMessage> inQueueOrder() {
    return Comparator.comparing((QueuedMessage message) -> -message.priority().orElseThrow())
        .thenComparing(message -> message.queuedAt().orElseThrow());
  }
}
