package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.application.port.in.rerun.FollowBulksUseCase;
import dev.pynmon.application.port.out.rerun.BulkJournal;
import dev.pynmon.application.service.rerun.LinkRegister;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.rerun.BulkId;
import dev.pynmon.domain.rerun.BulkItem;
import dev.pynmon.domain.rerun.BulkOutcome;
import dev.pynmon.domain.rerun.BulkReport;
import dev.pynmon.domain.rerun.BulkState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All runs of many of this process, and those that processes before it left. */
public final class BulkRegister implements AutoCloseable {
  /** Whoever ends this process waits no longer for what is being registered. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final BulkJournal journal;

  /** In the order in which they were begun; guarded by itself. */
  private final Map<BulkId, Kept> runs = new LinkedHashMap<>();

  /**
   * Reads what the journal remembers.
   *
   * @param links is told of what was run again
   */
  public BulkRegister(BulkJournal journal, LinkRegister links) {
    this.journal = journal;
    journal.read().reversed().forEach(each -> remember(each, links));
    if (!runs.isEmpty()) {
      forgetOldest();
    }
  }

  private void remember(BulkJournal.Remembered each, LinkRegister links) {
    runs.put(each.run().id(), left(each));
    for (BulkItem item : each.items()) {
      if (item.outcome() instanceof BulkOutcome.Registered(InvocationId as)) {
        links.add(each.run().app(), item.original(), as);
      }
    }
  }

  private static Kept left(BulkJournal.Remembered remembered) {
    Ledger ledger = new Ledger(remembered.items());
    BulkReport run = remembered.run();
    BulkState state = run.isUnderWay() ? new BulkState.Abandoned(run.begun()) : run.state();
    return new Kept.Ended(run.with(ledger.counts(), state), ledger);
  }

  Optional<BulkReport> find(BulkId run) {
    return kept(run).map(Kept::report);
  }

  /** All of an application, last begun first. */
  List<BulkReport> of(AppKey app) {
    synchronized (runs) {
      return runs.values().stream()
          .map(Kept::report)
          .filter(report -> report.app().equals(app))
          .sorted(Comparator.comparing(BulkReport::begun).reversed())
          .toList();
    }
  }

  /** Ends all that go on after their present invocation; they can be resumed. */
  @Override
  public void close() {
    close(PATIENCE);
  }

  void close(Duration patience) {
    List<BulkRun> goingOn;
    synchronized (runs) {
      goingOn =
          runs.values().stream()
              .filter(kept -> kept.report().isUnderWay())
              .filter(BulkRun.class::isInstance)
              .map(BulkRun.class::cast)
              .toList();
    }
    goingOn.forEach(BulkRun::leave);
    goingOn.forEach(run -> run.awaitEnd(patience.dividedBy(goingOn.size())));
  }

  Optional<Kept> kept(BulkId run) {
    synchronized (runs) {
      return Optional.ofNullable(runs.get(run));
    }
  }

  Optional<BulkRun> running(BulkId run) {
    return kept(run).filter(BulkRun.class::isInstance).map(BulkRun.class::cast);
  }

  /**
   * Adds one, unless another of the same application goes on, or the same one does or has nothing
   * left to do: then gives that.
   */
  Optional<BulkReport> add(BulkRun run) {
    BulkId id = run.report().id();
    synchronized (runs) {
      Optional<BulkReport> other =
          find(id).filter(same -> !same.state().isHalfWay()).or(() -> underWay(run.report().app()));
      if (other.isEmpty()) {
        runs.remove(id);
        runs.put(id, run);
        forgetOldest();
      }
      return other;
    }
  }

  private Optional<BulkReport> underWay(AppKey app) {
    return of(app).stream().filter(BulkReport::isUnderWay).findFirst();
  }

  /** The newest stays, however large it is. */
  private void forgetOldest() {
    List<Kept> oldestFirst = new ArrayList<>(runs.values());
    oldestFirst.removeLast();
    long items = runs.values().stream().mapToLong(run -> run.ledger().size()).sum();
    for (Kept run : oldestFirst) {
      boolean tooMany =
          runs.size() > FollowBulksUseCase.MAX_REMEMBERED || items > FollowBulksUseCase.MAX_ITEMS;
      if (tooMany && !run.report().isUnderWay()) {
        items -= run.ledger().size();
        runs.remove(run.report().id());
        journal.forget(run.report().id());
      }
    }
  }
}
