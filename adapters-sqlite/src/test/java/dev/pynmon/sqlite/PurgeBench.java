package dev.pynmon.sqlite;

import dev.pynmon.application.port.out.purge.EndedWalk;
import dev.pynmon.application.port.out.purge.InvocationPurge;
import dev.pynmon.application.port.out.purge.Removal;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.purge.EndedInvocation;
import dev.pynmon.sqlite.db.PynencFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * How long the batches of a purge take and how long a worker waits beside them; run by {@code
 * dev/bench-purge}, with the number of invocations (200,000) as argument.
 */
final class PurgeBench {
  private static final int TOGETHER = 5_000;
  private static final long PAUSE_NANOS = 2_000_000;

  private PurgeBench() {}

  /** Purges ended invocations of one file, and all of another. */
  public static void main(String... arguments) throws IOException, InterruptedException {
    int size = arguments.length == 0 ? 200_000 : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("purge-bench");
    try (PynencFile file = filled(folder.resolve("ended.sqlite"), size);
        OpenStore store = OpenStore.writable(file.path())) {
      EndedWalk walk = store.purges().ended().endedBy(OpenStore.NOW);
      measure("ended, 200 invocations a batch", file, () -> ended(store, walk));
    }
    try (PynencFile file = filled(folder.resolve("all.sqlite"), size);
        OpenStore store = OpenStore.writable(file.path())) {
      for (Component component : List.of(Component.ORCHESTRATOR, Component.STATE_BACKEND)) {
        Removal removal = store.purges().all(component).begin();
        measure(
            component + ", 1,000 rows a batch",
            file,
            () -> !removal.next(Removal.MAX_BATCH).done());
      }
    }
  }

  private static PynencFile filled(Path path, int size) {
    PynencFile file = PynencFile.create(path);
    for (int from = 0; from < size; from += TOGETHER) {
      int first = from;
      file.together(
          () -> {
            for (int n = first; n < Math.min(first + TOGETHER, size); n++) {
              invocation(file, GeneratedStore.id(n), n);
            }
          });
    }
    file.run(
        "UPDATE \"%s__orchestrator_invocations\" SET auto_purge_timestamp = status_timestamp"
            .formatted(PynencFile.PREFIX));
    return file;
  }

  private static void invocation(PynencFile file, String id, int n) {
    String task = GeneratedStore.task(n);
    file.state(id, task, "success", GeneratedStore.START + n * 0.1);
    file.record(id, task, n % 10 == 3 ? GeneratedStore.id(0) : null);
    for (String status : List.of("registered", "pending", "running", "success")) {
      file.history(id, GeneratedStore.START + n * 0.1, status);
    }
    file.insert("state_backend_results", "invocation_id, result_data", id, "\"a result\"");
  }

  private static boolean ended(OpenStore store, EndedWalk walk) {
    List<InvocationState> states = walk.next(InvocationPurge.MAX_BATCH);
    List<EndedInvocation> ended =
        states.stream().map(state -> new EndedInvocation(state, Optional.empty())).toList();
    if (ended.isEmpty()) {
      return false;
    }
    List.of(Component.BROKER, Component.STATE_BACKEND, Component.ORCHESTRATOR)
        .forEach(component -> store.purges().invocations(component).remove(ended));
    return true;
  }

  /**
   * Runs batches until there are none, beside a worker that writes a little every two milliseconds.
   */
  private static void measure(String what, PynencFile file, BooleanSupplier batch)
      throws InterruptedException {
    AtomicBoolean done = new AtomicBoolean();
    List<Long> waits = new ArrayList<>();
    Thread worker = Thread.ofPlatform().start(() -> work(file.path(), done, waits));
    List<Long> times = new ArrayList<>();
    try {
      run(batch, times);
    } finally {
      done.set(true);
      worker.join();
    }
    System.out.println(what + ": " + told(times) + "; a worker's write " + told(waits));
  }

  private static void run(BooleanSupplier batch, List<Long> times) {
    boolean more = true;
    while (more) {
      long begun = System.nanoTime();
      more = batch.getAsBoolean();
      times.add(System.nanoTime() - begun);
    }
  }

  private static void work(Path path, AtomicBoolean done, List<Long> waits) {
    try (PynencFile worker = PynencFile.open(path)) {
      worker.run("PRAGMA synchronous = FULL"); // as real ones write, unlike those of tests
      for (int n = 0; !done.get(); n++) {
        long begun = System.nanoTime();
        worker.message("message-" + n, "default", 0);
        waits.add(System.nanoTime() - begun);
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  private static String told(List<Long> nanos) {
    List<Long> sorted = nanos.stream().sorted().toList();
    double total = sorted.stream().mapToLong(each -> each).sum() / 1e9;
    return String.format(
        Locale.ROOT,
        "%,d in %.1f s, median %.1f ms, 99 of 100 below %.1f ms, longest %.1f ms",
        sorted.size(),
        total,
        sorted.get(sorted.size() / 2) / 1e6,
        sorted.get(sorted.size() * 99 / 100) / 1e6,
        sorted.getLast() / 1e6);
  }
}
