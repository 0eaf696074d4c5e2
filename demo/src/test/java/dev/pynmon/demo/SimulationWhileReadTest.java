package dev.pynmon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.testkit.Extent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class SimulationWhileReadTest {
  private static final boolean FULL = Extent.askedBy(System.getenv()).isFull();

  /** From the afternoon to the evening; in a full run for a day. */
  private static final Duration WATCHED = Duration.ofHours(FULL ? 24 : 6);

  private static final int STEP = 7;

  /** About half an hour, in which one looks twice, and is waited for once. */
  private static final int LOOK_EVERY = 250 * STEP;

  /** What has ended is kept for an hour; in a full run for two, of three. */
  private static final SimulationSettings SETTINGS =
      new SimulationSettings(
          11, 30_000, Duration.ofHours(FULL ? 3 : 2), Duration.ofHours(FULL ? 2 : 1));

  private final SimulatedCluster cluster = new SimulatedCluster(SETTINGS);
  private final Semaphore moved = new Semaphore(0);
  private final Semaphore looked = new Semaphore(0);
  private final AtomicReference<Instant> target = new AtomicReference<>(SimulatedCluster.START);

  @Test
  void whoeverReadsWhileItRunsFast_seesConsistentMoments_thatDiffer() {
    Seen shop = new Seen();
    Seen reports = new Seen();

    CompletableFuture<Void> running = CompletableFuture.runAsync(this::run);
    while (!running.isDone()) {
      await(moved);
      shop.note(look("shop"));
      reports.note(look("reports"));
      looked.release();
    }

    running.join();
    shop.hasMoved();
    reports.hasMoved();
  }

  private Contents look(String app) {
    Contents all = cluster.contents(app);
    Rules.hold(all, target.get());
    all.states().values().stream()
        .filter(state -> state.status().status() == KnownStatus.RUNNING)
        .forEach(state -> isRunByWhoeverLived(all, state));
    return all;
  }

  /** Its runner may be dead by now, until somebody recovers what it ran. */
  private static void isRunByWhoeverLived(Contents all, InvocationState state) {
    RunnerId owner = state.status().owner().orElseThrow();
    Heartbeat beat = Optional.ofNullable(all.heartbeats().get(owner)).orElseThrow();
    assertThat(beat.last()).isAfter(state.status().at().minus(Duration.ofMinutes(2)));
  }

  private void run() {
    try {
      advance(0);
      while (cluster.addSomePast()) {
        moved.release();
      }
      for (int seconds = 0; seconds <= WATCHED.toSeconds(); seconds += STEP) {
        advance(seconds);
        letLook(seconds);
      }
    } finally {
      moved.release();
    }
  }

  /** So that a busy machine sees no fewer moments than an idle one. */
  private void letLook(int seconds) {
    if (seconds % (LOOK_EVERY / 2) == 0) {
      moved.release();
    }
    if (seconds % LOOK_EVERY == 0) {
      looked.drainPermits();
      moved.release();
      await(looked);
    }
  }

  /** All that was told since is one and the same. */
  private static void await(Semaphore semaphore) {
    try {
      assertThat(semaphore.tryAcquire(1, TimeUnit.MINUTES)).isTrue();
      semaphore.drainPermits();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void advance(int seconds) {
    target.set(SimulatedCluster.START.plusSeconds(seconds));
    cluster.advance(Duration.ofSeconds(seconds));
  }

  /** What was different from look to look. */
  private static final class Seen {
    private static final int MANY = 5;

    private final Set<Long> totals = new HashSet<>();
    private final Set<Integer> depths = new HashSet<>();
    private final Set<Integer> entries = new HashSet<>();
    private final Set<RunnerId> runners = new HashSet<>();
    private int firstRunners;

    void note(Contents all) {
      totals.add(all.totals().total());
      depths.add(all.messages().size());
      entries.add(all.histories().values().stream().mapToInt(one -> one.entries().size()).sum());
      runners.addAll(all.heartbeats().keySet());
      firstRunners = firstRunners == 0 ? runners.size() : firstRunners;
    }

    void hasMoved() {
      assertThat(totals).hasSizeGreaterThan(MANY);
      assertThat(depths).hasSizeGreaterThan(MANY);
      assertThat(entries).hasSizeGreaterThan(MANY);
      assertThat(runners).hasSizeGreaterThan(firstRunners + MANY);
    }
  }
}
