package dev.pynmon.application.service.purge;

import dev.pynmon.application.port.in.purge.FollowPurgesUseCase;
import dev.pynmon.application.port.out.purge.PurgeJournal;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.purge.PurgeEnd;
import dev.pynmon.domain.purge.PurgeId;
import dev.pynmon.domain.purge.PurgeReport;
import dev.pynmon.domain.purge.PurgeScope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All purges of this process, and those that a process before it left unfinished. Safe for
 * concurrent use.
 */
public final class PurgeRegister implements FollowPurgesUseCase, AutoCloseable {
  /** Whoever ends this process waits no longer for the batches that are being done. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** In the order in which they were begun; guarded by itself. */
  private final Map<PurgeId, PurgeRun> runs = new LinkedHashMap<>();

  /** Those of another process, by id, until they are resumed; guarded by {@link #runs}. */
  private final Map<PurgeId, PurgeReport> left = new LinkedHashMap<>();

  /** Reads what the journal remembers. */
  public PurgeRegister(PurgeJournal journal) {
    journal.read().forEach(report -> left.put(report.id(), abandoned(report)));
  }

  private static PurgeReport abandoned(PurgeReport report) {
    return report.end().isPresent() ? report : report.with(new PurgeEnd.Abandoned(report.begun()));
  }

  @Override
  public Optional<PurgeReport> find(PurgeId purge) {
    synchronized (runs) {
      return run(purge).map(PurgeRun::report).or(() -> Optional.ofNullable(left.get(purge)));
    }
  }

  @Override
  public List<PurgeReport> of(AppKey app) {
    List<PurgeReport> all = new ArrayList<>();
    synchronized (runs) {
      all.addAll(left.values());
      runs.values().forEach(run -> all.add(run.report()));
    }
    return all.stream()
        .filter(report -> report.app().equals(app))
        .sorted(Comparator.comparing(PurgeReport::begun).reversed())
        .toList();
  }

  @Override
  public Optional<PurgeReport> await(PurgeId purge, Duration patience) {
    Optional<PurgeRun> run;
    synchronized (runs) {
      run = run(purge);
    }
    run.ifPresent(found -> found.await(patience));
    return find(purge);
  }

  /**
   * Adds one, unless another of the same application goes on, or the same one has nothing left to
   * do: then gives that.
   */
  Optional<PurgeReport> add(PurgeRun run) {
    PurgeId id = run.report().id();
    synchronized (runs) {
      Optional<PurgeReport> other =
          underWay(run.report().app()).or(() -> find(id).filter(same -> !same.isHalfWay()));
      if (other.isEmpty()) {
        left.remove(id);
        runs.remove(id);
        runs.put(id, run);
        forgetOldest();
      }
      return other;
    }
  }

  /** Forgets, and gives, those that ended half-way and of which this one has left nothing to do. */
  List<PurgeReport> settledBy(PurgeReport complete) {
    synchronized (runs) {
      List<PurgeReport> settled =
          of(complete.app()).stream()
              .filter(PurgeReport::isHalfWay)
              .filter(half -> covers(complete.scope(), half.scope()))
              .toList();
      settled.forEach(
          half -> {
            left.remove(half.id());
            runs.remove(half.id());
          });
      return settled;
    }
  }

  private static boolean covers(PurgeScope done, PurgeScope other) {
    return done instanceof PurgeScope.Everything || done.equals(other);
  }

  Optional<PurgeRun> running(PurgeId purge) {
    synchronized (runs) {
      return run(purge);
    }
  }

  private Optional<PurgeRun> run(PurgeId purge) {
    return Optional.ofNullable(runs.get(purge));
  }

  private Optional<PurgeReport> underWay(AppKey app) {
    return runs.values().stream()
        .filter(PurgeRun::isUnderWay)
        .map(PurgeRun::report)
        .filter(report -> report.app().equals(app))
        .findFirst();
  }

  /** Ends all that go on after their present batch, and has noted how far each is. */
  @Override
  public void close() {
    close(PATIENCE);
  }

  void close(Duration patience) {
    List<PurgeRun> goingOn;
    synchronized (runs) {
      goingOn = runs.values().stream().filter(PurgeRun::isUnderWay).toList();
    }
    goingOn.forEach(PurgeRun::abandon);
    for (PurgeRun run : goingOn) {
      run.await(patience.dividedBy(goingOn.size()));
      run.note();
    }
  }

  private void forgetOldest() {
    if (runs.size() > MAX_REMEMBERED) {
      runs.values().stream()
          .filter(run -> !run.isUnderWay())
          .findFirst()
          .map(run -> run.report().id())
          .ifPresent(runs::remove);
    }
  }
}
