package dev.pynmon.bootstrap.cli;

import dev.pynmon.application.port.in.rerun.BulkItems;
import dev.pynmon.application.port.in.rerun.BulkPlan;
import dev.pynmon.application.port.in.rerun.BulkRerunUseCase;
import dev.pynmon.application.port.in.rerun.BulkStart;
import dev.pynmon.application.port.in.rerun.FollowBulksUseCase;
import dev.pynmon.application.port.in.rerun.WholeBulk;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.rerun.BulkCounts;
import dev.pynmon.domain.rerun.BulkFates;
import dev.pynmon.domain.rerun.BulkFirst;
import dev.pynmon.domain.rerun.BulkId;
import dev.pynmon.domain.rerun.BulkItem;
import dev.pynmon.domain.rerun.BulkOrder;
import dev.pynmon.domain.rerun.BulkReport;
import dev.pynmon.domain.rerun.BulkState;
import dev.pynmon.domain.status.InvocationStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run of many that goes as a test says. */
final class FakeMany implements BulkRerunUseCase, FollowBulksUseCase {
  static final Instant NOW = Instant.parse("2026-11-24T14:45:10Z");

  final List<String> asked = new ArrayList<>();
  final List<BulkItem> items = new ArrayList<>();

  /** What it does, look by look; the last for ever. */
  private final Deque<BulkState> states = new ArrayDeque<>();

  private Optional<BulkReport> begun = Optional.empty();

  /** How many were registered before it is begun. */
  int before;

  FakeMany goes(BulkState... all) {
    states.addAll(List.of(all));
    return this;
  }

  @Override
  public BulkPlan plan(Actor actor, AppKey app, BulkOrder order) {
    throw new UnsupportedOperationException();
  }

  @Override
  public BulkStart begin(
      Actor actor, AppKey app, BulkId id, BulkOrder order, Optional<String> counted) {
    begun =
        Optional.of(
            new BulkReport(
                id,
                app,
                order,
                actor.name(),
                NOW,
                new BulkCounts(items.size() - before, before, 0, 0),
                state(),
                false));
    return new BulkStart.Begun(begun.get());
  }

  private BulkState state() {
    return states.size() > 1 ? states.poll() : states.element();
  }

  @Override
  public Optional<BulkReport> pause(Actor actor, BulkId run) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<BulkReport> goOn(Actor actor, BulkId run) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<BulkReport> stop(Actor actor, BulkId run) {
    asked.add("stop");
    return begun;
  }

  @Override
  public BulkStart resume(Actor actor, BulkId run) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<BulkReport> find(BulkId run) {
    return begun;
  }

  BulkFates fates = BulkFates.NONE;

  @Override
  public List<BulkFates> fates(AppKey app, List<BulkId> runs) {
    return runs.stream().map(_ -> fates).toList();
  }

  @Override
  public Optional<WholeBulk> whole(
      BulkId run, BulkItems.Which which, Optional<InvocationStatus> now, PageRequest.Skip page) {
    throw new UnsupportedOperationException("no page is shown here");
  }

  Optional<BulkFirst> first = Optional.empty();

  @Override
  public Optional<BulkFirst> first(BulkId run) {
    return first;
  }

  @Override
  public List<BulkReport> of(AppKey app) {
    return begun.stream().toList();
  }

  @Override
  public Optional<BulkReport> await(BulkId run, Duration patience) {
    begun = begun.map(report -> report.with(BulkCounts.of(items), state()));
    return begun;
  }

  @Override
  public Optional<BulkItems> items(
      BulkId run, BulkItems.Which which, Optional<InvocationStatus> now, PageRequest.Skip page) {
    return begun.map(
        report ->
            new BulkItems(
                report,
                which,
                items.size(),
                items.stream().skip(page.skip()).limit(page.limit()).toList(),
                new Answer.Available<>(Map.of()),
                Map.of(),
                Map.of(),
                new Answer.Available<>(Map.of())));
  }
}
