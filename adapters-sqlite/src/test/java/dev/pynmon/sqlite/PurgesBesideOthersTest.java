package dev.pynmon.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.purge.EndedWalk;
import dev.pynmon.application.port.out.purge.InvocationPurge;
import dev.pynmon.application.port.out.purge.Removal;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.purge.EndedInvocation;
import dev.pynmon.domain.purge.Holding;
import dev.pynmon.domain.purge.Removed;
import dev.pynmon.domain.query.Count;
import dev.pynmon.sqlite.db.PynencFile;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Purges while others work on the same file, and after one that was killed. */
class PurgesBesideOthersTest {
  private static final String INVOCATIONS = PynencFile.PREFIX + "__orchestrator_invocations";

  @TempDir private Path folder;

  @Test
  void twoMonitors_removeEachRowOnce() throws Exception {
    try (PynencFile file = GeneratedStore.create(folder.resolve("shop.sqlite"));
        OpenStore one = OpenStore.writable(file.path());
        OpenStore other = OpenStore.writable(file.path());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long held = held(one, Component.STATE_BACKEND);
      Future<Long> byOne = threads.submit(() -> purge(one, Component.STATE_BACKEND, 500));
      Future<Long> byOther = threads.submit(() -> purge(other, Component.STATE_BACKEND, 500));
      assertThat(byOne.get() + byOther.get()).isEqualTo(held);
      assertThat(held(one, Component.STATE_BACKEND)).isZero();
    }
  }

  @Test
  void worker_writesOn_andLosesOnlyWhatWasThere() throws Exception {
    try (PynencFile file = GeneratedStore.create(folder.resolve("shop.sqlite"));
        OpenStore store = OpenStore.writable(file.path());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Removal removal = store.purges().all(Component.ORCHESTRATOR).begin();
      Future<?> worker =
          threads.submit(
              () -> {
                for (int n = 0; n < 200; n++) {
                  file.state("new-" + n, "shop.task", "registered", 1);
                }
              });
      finish(removal, 100);
      worker.get();
      assertThat(
              file.texts("SELECT count(*) FROM " + INVOCATIONS + " WHERE status <> 'registered'"))
          .containsExactly("0");
      file.state("last", "shop.task", "registered", 1);
      assertThat(
              file.texts("SELECT count(*) FROM " + INVOCATIONS + " WHERE invocation_id = 'last'"))
          .containsExactly("1");
    }
  }

  @Test
  void invocationThatIsAtWorkAgain_whenItsTurnComes_stays() {
    try (PynencFile file = GeneratedStore.create(folder.resolve("shop.sqlite"));
        OpenStore store = OpenStore.writable(file.path())) {
      file.run("UPDATE %s SET auto_purge_timestamp = 1".formatted(INVOCATIONS));
      EndedWalk walk = store.purges().ended().endedBy(OpenStore.NOW);
      List<InvocationState> ended = walk.next(10);
      String revived = ended.getFirst().id().value();
      file.run(
          "UPDATE %s SET status = 'running' WHERE invocation_id = '%s'"
              .formatted(INVOCATIONS, revived));
      InvocationPurge purge = store.purges().invocations(Component.ORCHESTRATOR);
      purge.remove(
          ended.stream().map(state -> new EndedInvocation(state, Optional.empty())).toList());
      assertThat(
              store.orchestrator().statuses().of(ended.stream().map(InvocationState::id).toList()))
          .containsOnlyKeys(ended.getFirst().id());
    }
  }

  @Test
  void monitorKilledAmidAPurge_leavesASoundFile_andTheRestToTheNext() throws Exception {
    Path path = folder.resolve("shop.sqlite");
    GeneratedStore.create(path).close();
    Process monitor =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                PurgingProcess.class.getName(),
                path.toString())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader told = monitor.inputReader()) {
      for (int batch = 0; batch < 5; batch++) {
        assertThat(told.readLine()).isEqualTo("a batch is gone");
      }
    } finally {
      monitor.destroyForcibly().waitFor();
    }
    try (PynencFile file = PynencFile.open(path);
        OpenStore store = OpenStore.writable(path)) {
      assertThat(file.texts("PRAGMA integrity_check")).containsExactly("ok");
      long left = held(store, Component.STATE_BACKEND);
      assertThat(left).isPositive();
      assertThat(purge(store, Component.STATE_BACKEND, 1_000)).isEqualTo(left);
      assertThat(held(store, Component.STATE_BACKEND)).isZero();
    }
  }

  private static long purge(OpenStore store, Component component, int limit) {
    return finish(store.purges().all(component).begin(), limit);
  }

  private static long finish(Removal removal, int limit) {
    long entries = 0;
    Removed removed;
    do {
      removed = removal.next(limit);
      entries += removed.entries();
    } while (!removed.done());
    return entries;
  }

  private static long held(OpenStore store, Component component) {
    return store.purges().all(component).holdings().stream()
        .map(Holding::entries)
        .flatMap(Optional::stream)
        .mapToLong(Count::value)
        .sum();
  }
}
