package dev.pynmon.memory.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.application.port.out.orchestrator.Statuses;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Feed;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.testkit.Extent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** One writer, many readers: nobody fails, and every walk is whole. */
final class ConcurrencyTest {
  private static final int INVOCATIONS = Extent.askedBy(System.getenv()).of(1_000, 3_000);
  private static final int READERS = 4;
  private static final int AT_WORK = 50;

  private final OpenedApps shop = OpenedApps.fresh();
  private final NumberedInvocations invocations = new NumberedInvocations(shop.app());
  private final AtomicBoolean done = new AtomicBoolean();

  @Test
  void readersWhileOneWrites_seeWholeLists() throws Exception {
    Cursor start = shop.stateBackend().histories().tail();
    List<Runnable> readings =
        List.of(this::walkStatuses, this::walkQueue, this::walkRecords, this::readOneState);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> readers = new ArrayList<>();
      for (int n = 0; n < READERS; n++) {
        readings.forEach(reading -> readers.add(threads.submit(() -> untilDone(reading))));
      }
      Future<List<HistoryEntry>> follower = threads.submit(() -> follow(start));
      try {
        write();
      } finally {
        done.set(true);
      }
      for (Future<?> reader : readers) {
        reader.get();
      }
      assertThat(follower.get()).doesNotHaveDuplicates().hasSize(entriesWritten());
    }
  }

  /**
   * Registers, runs and ends one invocation after another, and removes the old from time to time.
   */
  private void write() {
    for (int n = 1; n <= INVOCATIONS; n++) {
      int number = n;
      shop.clock().advance(Duration.ofSeconds(1));
      shop.app()
          .atomically(
              () -> {
                invocations.register(number, now());
                shop.app()
                    .broker()
                    .push(NumberedInvocations.id(number), QueueName.DEFAULT, 0, now());
                if (number > AT_WORK) {
                  shop.app().broker().pop(QueueName.DEFAULT);
                  invocations.change(number - AT_WORK, KnownStatus.SUCCESS, now());
                }
              });
      if (n % (INVOCATIONS / 10) == 0) {
        shop.app().removeOlderThan(now().minusSeconds(INVOCATIONS * 3 / 10));
      }
    }
  }

  private static int entriesWritten() {
    return INVOCATIONS + INVOCATIONS - AT_WORK;
  }

  private void untilDone(Runnable reading) {
    do {
      reading.run();
    } while (!done.get());
  }

  private void walkStatuses() {
    Statuses statuses = shop.orchestrator().statuses();
    isWhole(
        OpenedApps.walk(page -> statuses.page(StatusFilter.ALL, page), 100, state -> state.id()));
  }

  private void walkRecords() {
    isWhole(OpenedApps.walk(shop.stateBackend().records()::page, 100));
  }

  /** Messages are taken out at the front, perhaps more of them than a page holds. */
  private void walkQueue() {
    assertThat(
            OpenedApps.walk(
                page -> shop.broker().queues().peek(QueueName.DEFAULT, page),
                20,
                message -> NumberedInvocations.number(message.invocation())))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  /** Everything from the newest to the oldest, without a hole. */
  private static void isWhole(List<InvocationId> newestFirst) {
    for (int n = 1; n < newestFirst.size(); n++) {
      assertThat(NumberedInvocations.number(newestFirst.get(n)))
          .isEqualTo(NumberedInvocations.number(newestFirst.get(n - 1)) - 1);
    }
  }

  private void readOneState() {
    shop.app()
        .consistently(
            () -> {
              long all = shop.orchestrator().statuses().totals().total();
              long registered =
                  shop.orchestrator()
                      .statuses()
                      .count(StatusFilter.in(KnownStatus.REGISTERED), 1_000)
                      .value();
              assertThat(shop.stateBackend().records().count(100_000))
                  .isEqualTo(new Count.Exact(all));
              assertThat(
                      shop.broker()
                          .queues()
                          .peek(QueueName.DEFAULT, PageRequest.first(1_000))
                          .items())
                  .hasSize((int) registered);
              return all;
            });
  }

  /** Everything that the change feed gives, until the writer is done. */
  private List<HistoryEntry> follow(Cursor start) {
    Histories histories = shop.stateBackend().histories();
    List<HistoryEntry> given = new ArrayList<>();
    Cursor cursor = start;
    boolean last;
    do {
      last = done.get();
      Feed feed = histories.after(cursor, Histories.MAX_CHUNK);
      given.addAll(((Feed.Entries) feed).entries());
      cursor = feed.next();
    } while (!last);
    return given;
  }

  private Instant now() {
    return shop.clock().instant();
  }
}
