package dev.pynmon.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.rerun.RegisterOutcome;
import dev.pynmon.application.port.out.rerun.RegisterOutcome.Existing;
import dev.pynmon.application.port.out.rerun.RequeueOutcome;
import dev.pynmon.domain.broker.MessagesFound;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.domain.rerun.OnlyOne;
import dev.pynmon.sqlite.db.PynencFile;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registrations while others work on the same file, and after a monitor that was killed. */
class RerunsBesideOthersTest {
  private static final String P = PynencFile.PREFIX;
  private static final Map<String, String> ARGUMENTS = Map.of("x", "1");
  private static final RegisterOutcome DONE = new RegisterOutcome.Registered(0, List.of());
  private static final int EACH = 20;

  @TempDir private Path folder;

  @Test
  void twoMonitors_registerWhatMayBeThereOnce_once() throws Exception {
    try (PynencFile file = newFile();
        OpenStore one = OpenStore.writable(file.path());
        OpenStore other = OpenStore.writable(file.path())) {
      List<RegisterOutcome> outcomes = atOnce(() -> once(one, "one"), () -> once(other, "other"));
      assertThat(outcomes).filteredOn(DONE::equals).hasSize(1);
      assertThat(outcomes).filteredOn(Existing.class::isInstance).hasSize(1);
      assertThat(count(file, "broker_message_queue")).isEqualTo("1");
    }
  }

  @Test
  void twoMonitors_registerUnderOneId_once() throws Exception {
    try (PynencFile file = newFile();
        OpenStore one = OpenStore.writable(file.path());
        OpenStore other = OpenStore.writable(file.path())) {
      NewInvocation again = again("again");
      List<RegisterOutcome> outcomes =
          atOnce(() -> Reruns.register(one, again), () -> Reruns.register(other, again));
      assertThat(outcomes).containsExactlyInAnyOrder(DONE, new RegisterOutcome.IdTaken());
      assertThat(count(file, "broker_message_queue")).isEqualTo("1");
    }
  }

  @Test
  void twoMonitorsAndAWorker_loseNothingOfEachOther() throws Exception {
    try (PynencFile file = newFile();
        OpenStore one = OpenStore.writable(file.path());
        OpenStore other = OpenStore.writable(file.path());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> byOne = threads.submit(() -> several(one, "one"));
      Future<?> byOther = threads.submit(() -> several(other, "other"));
      for (int n = 0; n < EACH; n++) {
        String id = "worker-" + n;
        file.together(
            () -> {
              file.state(id, "m.f", "registered", 1);
              file.message(id, "default", 0);
            });
      }
      byOne.get();
      byOther.get();
      assertThat(count(file, "broker_message_queue")).isEqualTo("" + 3 * EACH);
      assertThat(count(file, "orchestrator_invocations")).isEqualTo("" + (3 * EACH + 1));
    }
  }

  @Test
  void monitorKilledAmidRegistrations_leavesNoneHalfWritten() throws Exception {
    try (PynencFile file = newFile()) {
      killAfterSome(file.path());
      assertThat(file.texts("PRAGMA integrity_check")).containsExactly("ok");
      List<String> registered =
          file.texts(
              "SELECT invocation_id FROM %s__orchestrator_invocations WHERE status = 'registered'"
                  .formatted(P));
      assertThat(registered).hasSizeGreaterThanOrEqualTo(RegisteringProcess.TOLD_EARLY);
      for (String table :
          List.of(
              "state_backend_history", "broker_message_queue", "orchestrator_invocation_args")) {
        assertThat(file.texts("SELECT invocation_id FROM %s__%s".formatted(P, table)))
            .containsExactlyInAnyOrderElementsOf(registered);
      }
      assertThat(count(file, "state_backend_invocations")).isEqualTo("" + (registered.size() + 1));
    }
  }

  private static void killAfterSome(Path path) throws Exception {
    Process monitor =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                RegisteringProcess.class.getName(),
                path.toString())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader told = monitor.inputReader()) {
      for (int n = 0; n < RegisteringProcess.TOLD_EARLY; n++) {
        assertThat(told.readLine()).isEqualTo("one is registered");
      }
    } finally {
      monitor.destroyForcibly().waitFor();
    }
  }

  @Test
  void longQueue_isNotSearchedWhole_andNothingIsPutBack() {
    try (PynencFile file = newFile();
        OpenStore store = OpenStore.writable(file.path())) {
      file.state("stranded", "m.f", "registered", 1);
      file.run(
          "INSERT INTO %s__broker_message_queue (invocation_id, queue_name, priority) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) SELECT 'inv-' || i, 'default', 0 FROM n"
              .formatted(P));
      InvocationId stranded = new InvocationId("stranded");
      assertThat(store.queues().find(List.of(stranded)))
          .isEqualTo(new MessagesFound(Map.of(), true));
      file.message("stranded", "mail", 9);
      assertThat(store.queues().find(List.of(stranded)))
          .isEqualTo(new MessagesFound(Map.of(), false));
      assertThat(requeue(store, stranded)).isEqualTo(RequeueOutcome.TOO_MANY_MESSAGES);
    }
  }

  private static RequeueOutcome requeue(OpenStore store, InvocationId id) {
    InvocationState seen =
        store.orchestrator().statuses().of(List.of(id)).values().iterator().next();
    return store.repairs().requeuer().requeue(seen, QueueName.DEFAULT, 0, Reruns.ALL);
  }

  @Test
  void argumentsThatManyHold_areFoundByWhatIsRegistered() {
    try (PynencFile file = newFile();
        OpenStore store = OpenStore.writable(file.path())) {
      file.run(
          "INSERT INTO %s__orchestrator_invocation_args WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10001) SELECT 'inv-' || i, 'x', '1' FROM n"
              .formatted(P));
      Reruns.register(store, again("again"));
      assertThat(once(store, "once more"))
          .isInstanceOfSatisfying(
              Existing.class,
              existing -> assertThat(existing.existing().id().value()).isEqualTo("again"));
    }
  }

  private PynencFile newFile() {
    PynencFile file = PynencFile.create(folder.resolve("shop.sqlite"));
    file.record("a", "m.f", null);
    file.state("a", "m.f", "success", 1);
    return file;
  }

  private static NewInvocation again(String id) {
    return Reruns.of(id, "a", "m.f", ARGUMENTS);
  }

  private static RegisterOutcome once(OpenStore store, String id) {
    return Reruns.register(store, again(id), new OnlyOne(ARGUMENTS));
  }

  private static void several(OpenStore store, String name) {
    IntStream.range(0, EACH).forEach(n -> Reruns.register(store, again(name + n)));
  }

  private static List<RegisterOutcome> atOnce(
      Callable<RegisterOutcome> one, Callable<RegisterOutcome> other) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<RegisterOutcome> outcomes = new ArrayList<>();
      for (Future<RegisterOutcome> outcome : threads.invokeAll(List.of(one, other))) {
        outcomes.add(outcome.get());
      }
      return outcomes;
    }
  }

  private static String count(PynencFile file, String table) {
    return file.texts("SELECT count(*) FROM %s__%s".formatted(P, table)).getFirst();
  }
}
