package dev.pynmon.testkit.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.HistoryChunk;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.testkit.fixture.GoldenInvocation;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What invocations refer to, as pynenc answers: runners, large values, their place in time. */
public abstract class GoldenSurroundingsContract extends GoldenContract {
  @Test
  void runners_areThoseThatTheOriginalMonitorShows() {
    Map<RunnerId, RunnerContext> shown = new HashMap<>();
    invocations()
        .keySet()
        .forEach(id -> golden().pynmonHistory(id).forEach(entry -> add(shown, entry)));
    assertThat(shown).isNotEmpty();
    assertThat(opened().stateBackend(app()).contexts().of(shown.keySet())).isEqualTo(shown);
  }

  private static void add(Map<RunnerId, RunnerContext> shown, JsonNode entry) {
    Optional<RunnerContext> parent =
        entry.required("parent_runner_id").isNull()
            ? Optional.empty()
            : Optional.of(context(entry, "parent_", Optional.empty()));
    RunnerContext own = context(entry, "", parent);
    shown.put(own.id(), own);
  }

  /** In no fixture has a parent one itself. */
  private static RunnerContext context(
      JsonNode entry, String prefix, Optional<RunnerContext> parent) {
    return new RunnerContext(
        new RunnerId(entry.required(prefix + "runner_id").textValue()),
        entry.required(prefix + "runner_cls").textValue(),
        Long.parseLong(entry.required(prefix + "pid").textValue()),
        entry.required(prefix + "hostname").textValue(),
        Long.parseLong(entry.required(prefix + "thread_id").textValue()),
        parent.map(RunnerContext::id),
        parent);
  }

  @Test
  void references_leadToTheTextOfWhichTheyAreTheDigest() {
    Set<DataReference> references =
        invocations().values().stream()
            .flatMap(GoldenSurroundingsContract::references)
            .collect(Collectors.toSet());
    Map<DataReference, StoredText> texts =
        opened().clientData(app()).clientData().of(references, 10_000_000);
    assertThat(references).isNotEmpty();
    assertThat(texts.keySet()).isEqualTo(references);
    assertThat(texts)
        .allSatisfy(
            (reference, text) -> assertThat(DataReference.to(text.text())).isEqualTo(reference));
  }

  private static Stream<DataReference> references(GoldenInvocation invocation) {
    return Stream.concat(
        invocation.stored().arguments().references().stream(),
        invocation.result().flatMap(DataReference::in).stream());
  }

  @Test
  void window_holdsEveryEntry_inTheOrderOfTime() {
    List<HistoryEntry> all =
        invocations().values().stream().flatMap(one -> one.history().stream()).toList();
    List<Instant> times = all.stream().map(HistoryEntry::at).sorted().toList();
    TimeWindow window = new TimeWindow(times.getFirst(), times.getLast());
    Histories histories = opened().stateBackend(app()).histories();
    HistoryChunk oldest = histories.window(window, TimeOrder.OLDEST_FIRST, Histories.MAX_CHUNK);
    HistoryChunk newest = histories.window(window, TimeOrder.NEWEST_FIRST, Histories.MAX_CHUNK);
    assertThat(oldest.next()).isEmpty();
    assertThat(oldest.entries()).containsExactlyInAnyOrderElementsOf(all);
    assertThat(oldest.entries()).extracting(HistoryEntry::at).isEqualTo(times);
    assertThat(newest.entries())
        .isSortedAccordingTo(Comparator.comparing(HistoryEntry::at).reversed())
        .containsExactlyInAnyOrderElementsOf(all);
  }
}
