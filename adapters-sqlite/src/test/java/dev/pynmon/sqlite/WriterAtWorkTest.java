package dev.pynmon.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.application.port.out.orchestrator.Statuses;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Feed;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.sqlite.db.PynencFile;
import dev.pynmon.testkit.Extent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads beside a process that registers, changes, queues and takes all the time. */
class WriterAtWorkTest {
  private static final int WRITES = Extent.askedBy(System.getenv()).of(600, 1_500);
  private static final StatusFilter SOME =
      StatusFilter.in(KnownStatus.REGISTERED, KnownStatus.RUNNING, KnownStatus.SUCCESS);

  @TempDir private Path folder;

  @Test
  void readers_neverFail_andSeeEachInvocationOnceInOneStatus() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    try (PynencFile file = PynencFile.create(folder.resolve("shop.sqlite"));
        OpenStore store = new OpenStore(file.path());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> writer = threads.submit(() -> write(file, done));
      List<Future<?>> readers =
          Stream.<Runnable>of(
                  () -> EveryRead.of(store.store()),
                  () -> readPages(store.orchestrator().statuses()),
                  () -> readTotals(store.orchestrator().statuses()))
              .<Future<?>>map(read -> threads.submit(() -> repeat(read, done)))
              .toList();
      writer.get();
      for (Future<?> reader : readers) {
        reader.get();
      }
      assertThat(store.orchestrator().statuses().totals().total()).isEqualTo(WRITES);
    }
  }

  @Test
  void feed_givesEveryEntryOnce() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    try (PynencFile file = PynencFile.create(folder.resolve("shop.sqlite"));
        OpenStore store = new OpenStore(file.path());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Histories histories = store.stateBackend().histories();
      Cursor cursor = histories.tail();
      Future<?> writer = threads.submit(() -> write(file, done));
      List<String> given = new ArrayList<>();
      boolean last;
      do {
        last = done.getCount() == 0;
        Feed feed = histories.after(cursor, Histories.MAX_CHUNK);
        assertThat(feed).isInstanceOf(Feed.Entries.class);
        ((Feed.Entries) feed)
            .entries()
            .forEach(e -> given.add(e.invocation() + " " + e.status().status().value()));
        cursor = feed.next();
      } while (!last);
      writer.get();
      assertThat(given).containsExactlyElementsOf(written());
    }
  }

  private static void write(PynencFile file, CountDownLatch done) {
    try {
      for (int n = 0; n < WRITES; n++) {
        int number = n;
        file.together(() -> write(file, number));
      }
    } finally {
      done.countDown();
    }
  }

  /** Registers one invocation, lets the one before run, ends the one before that. */
  private static void write(PynencFile file, int number) {
    String id = GeneratedStore.id(number);
    file.state(id, GeneratedStore.task(number), "registered", number);
    file.record(id, GeneratedStore.task(number), null);
    file.history(id, number, "registered");
    file.message(id, "default", 0);
    change(file, number - 1, "running");
    change(file, number - 2, "success");
  }

  private static void change(PynencFile file, int number, String status) {
    if (number >= 0) {
      String id = GeneratedStore.id(number);
      String prefix = "\"" + PynencFile.PREFIX + "__";
      file.run(
          "UPDATE %sorchestrator_invocations\" SET status = '%s' WHERE invocation_id = '%s'"
              .formatted(prefix, status, id));
      file.run(
          "DELETE FROM %sbroker_message_queue\" WHERE invocation_id = '%s'".formatted(prefix, id));
      file.history(id, number, status);
    }
  }

  private static List<String> written() {
    return IntStream.range(0, WRITES)
        .boxed()
        .flatMap(
            n ->
                Stream.of(entry(n, "registered"), entry(n - 1, "running"), entry(n - 2, "success")))
        .filter(entry -> !entry.isEmpty())
        .toList();
  }

  private static String entry(int number, String status) {
    return number < 0 ? "" : GeneratedStore.id(number) + " " + status;
  }

  private static void repeat(Runnable read, CountDownLatch done) {
    do {
      read.run();
    } while (done.getCount() > 0);
  }

  private static void readPages(Statuses statuses) {
    Set<InvocationId> seen = new HashSet<>();
    Page<InvocationState> page = statuses.page(SOME, PageRequest.first(100));
    while (true) {
      page.items().forEach(state -> assertThat(seen.add(state.id())).isTrue());
      if (page.next().isEmpty()) {
        return;
      }
      page = statuses.page(SOME, PageRequest.after(100, page.next().get()));
    }
  }

  private static void readTotals(Statuses statuses) {
    Set<InvocationStatus> found = statuses.totals().byStatus().keySet();
    assertThat(found).isSubsetOf(KnownStatus.REGISTERED, KnownStatus.RUNNING, KnownStatus.SUCCESS);
  }
}
