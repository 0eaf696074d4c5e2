package dev.pynmon.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.purge.Removal;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.purge.Removed;
import dev.pynmon.domain.query.Count;
import dev.pynmon.sqlite.db.PynencFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events and runs beyond the number that is kept, while others work on the same file. */
class SurplusTest {
  private static final String EVENTS = PynencFile.PREFIX + "__trg_events";
  private static final String RUNS = PynencFile.PREFIX + "__trg_trigger_runs";

  @TempDir private Path folder;
  private PynencFile file;

  @BeforeEach
  void generate() {
    file = GeneratedStore.create(folder.resolve("shop.sqlite"));
  }

  @AfterEach
  void close() {
    file.close();
  }

  private static Removal kept(OpenStore store, long events, long runs) {
    return OpenStore.there(store.purges().events())
        .begin(new EventRetention(true, Duration.ofDays(100_000), events, runs), OpenStore.NOW);
  }

  @Test
  void nothingTooMany_isFoundOutWithoutTheLock() {
    try (OpenStore store = OpenStore.writable(file.path())) {
      Removal removal = kept(store, 300, 300);
      assertThat(removal.next(10)).as("old events").isEqualTo(new Removed(0, false));
      file.run("BEGIN IMMEDIATE");
      assertThat(removal.next(10)).as("old runs").isEqualTo(new Removed(0, false));
      assertThat(removal.next(10)).as("surplus events").isEqualTo(new Removed(0, false));
      assertThat(removal.next(10)).as("surplus runs").isEqualTo(Removed.NOTHING);
      file.run("COMMIT");
    }
  }

  @Test
  void twoMonitors_leaveAsManyAsAreKept() throws Exception {
    try (OpenStore one = OpenStore.writable(file.path());
        OpenStore other = OpenStore.writable(file.path());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Long>> purges =
          List.of(one, other).stream()
              .map(store -> threads.submit(() -> finish(kept(store, 50, 20))))
              .toList();
      assertThat(purges.get(0).get() + purges.get(1).get()).isEqualTo(250 + 280);
      assertThat(file.texts("SELECT count(*) FROM " + EVENTS)).containsExactly("50");
      assertThat(file.texts("SELECT count(*) FROM " + RUNS)).containsExactly("20");
      assertThat(file.texts("SELECT trigger_run_id FROM " + RUNS + " ORDER BY executed_at LIMIT 1"))
          .containsExactly("trigger-run-280");
    }
  }

  @Test
  void timesThatAreNone_goAmongTheOthers() {
    file.run("UPDATE %s SET event_timestamp = 'none' WHERE rowid %% 2 = 0".formatted(EVENTS));
    file.run("UPDATE %s SET executed_at = x'00'".formatted(RUNS));
    try (OpenStore store = OpenStore.writable(file.path())) {
      EventRetention retention = new EventRetention(true, Duration.ofDays(100_000), 1, 1);
      assertThat(
              OpenStore.there(store.purges().events()).holdings(retention, OpenStore.NOW).stream()
                  .map(holding -> holding.entries().orElseThrow()))
          .containsExactly(new Count.Exact(299), new Count.Exact(299));
      assertThat(finish(kept(store, 1, 1))).isEqualTo(2 * 299);
    }
  }

  private static long finish(Removal removal) {
    long entries = 0;
    Removed removed;
    do {
      removed = removal.next(7);
      entries += removed.entries();
    } while (!removed.done());
    return entries;
  }
}
