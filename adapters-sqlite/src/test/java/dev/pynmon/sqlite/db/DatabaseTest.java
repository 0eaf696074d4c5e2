package dev.pynmon.sqlite.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.testkit.Extent;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** How a file is read, how long at most, and how it is let go of. */
@Tag("slow")
@Isolated("counts what the process has open")
class DatabaseTest extends OpenedDatabase {
  private static final String ENDLESS =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) AS c FROM n";

  /** No file is read by more. */
  private static final int THREADS = 4;

  @Test
  void construction_doesNothing() throws IOException {
    create("a");
    long descriptors = descriptors();
    database();
    assertThat(descriptors()).isEqualTo(descriptors);
    assertThat(threadsLeft()).isZero();
    assertThat(Files.exists(folder.resolve("shop.sqlite-shm"))).isFalse();
  }

  @Test
  void read_seesOneMoment() {
    create("a");
    database();
    List<Integer> counts = new ArrayList<>();
    database.read(
        session -> {
          counts.add(ids(session).size());
          try (PynencFile file = PynencFile.open(path())) {
            file.state("b", "m.f", "success", 1);
          }
          counts.add(ids(session).size());
          return counts;
        });
    assertThat(counts).containsExactly(1, 1);
    assertThat(ids()).hasSize(2);
  }

  @Test
  void read_cannotWrite() {
    create("a");
    database();
    assertThatThrownBy(
            () -> database.read(session -> session.list("DELETE FROM " + invocations(), r -> r)))
        .isInstanceOf(BackendException.class);
    assertThat(ids()).containsExactly("a");
  }

  @Test
  void endlessStatement_isStopped() {
    create("a");
    database(SHORT);
    long began = System.nanoTime();
    assertThat(kindOfFault(session -> session.first(ENDLESS, r -> r.whole("c"))))
        .isEqualTo(Kind.TIMEOUT);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(SHORT, TIMEOUT);
    assertThat(ids()).containsExactly("a");
  }

  @Test
  void endlessRowOfShortStatements_isStopped() {
    create("a");
    database(SHORT);
    AtomicInteger rounds = new AtomicInteger();
    assertThat(
            kindOfFault(
                session -> {
                  while (true) {
                    ids(session);
                    rounds.incrementAndGet();
                  }
                }))
        .isEqualTo(Kind.TIMEOUT);
    int stopped = rounds.get();
    assertThat(ids()).containsExactly("a");
    assertThat(rounds).hasValue(stopped);
  }

  @Test
  void waitingForAThread_countsAgainstTheTimeout_andThreadsAreFreeAfterwards() throws Exception {
    create("a");
    database(SHORT);
    long began = System.nanoTime();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Kind>> kinds =
          IntStream.range(0, 12)
              .mapToObj(
                  _ -> callers.submit(() -> kindOfFault(s -> s.first(ENDLESS, r -> r.whole("c")))))
              .toList();
      for (Future<Kind> kind : kinds) {
        assertThat(kind.get()).isEqualTo(Kind.TIMEOUT);
      }
    }
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(TIMEOUT);
    assertThat(ids()).containsExactly("a");
    assertThat(threads()).isLessThanOrEqualTo(THREADS);
  }

  @Test
  void interruptedCaller_givesUp_andStaysInterrupted() {
    create("a");
    database();
    Thread.currentThread().interrupt();
    assertThat(kindOfFault(session -> session.first(ENDLESS, r -> r.whole("c"))))
        .isEqualTo(Kind.UNAVAILABLE);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(ids()).containsExactly("a");
  }

  @Test
  void callerWhoLeaves_takesNothingFromTheOthers() throws Exception {
    create("a");
    database();
    AtomicInteger reads = new AtomicInteger();
    SqlRead<Integer> counted = _ -> reads.incrementAndGet();
    database.readWhenChanged("reads", counted);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Thread caller = Thread.ofVirtual().start(() -> kindOfFault(endless(begun, ended)));
    begun.await();
    caller.interrupt();
    caller.join();
    ended.await();
    assertThat(ids()).containsExactly("a");
    database.readWhenChanged("reads", counted);
    assertThat(reads).hasValue(1);
  }

  private static SqlRead<List<String>> endless(CountDownLatch begun, CountDownLatch ended) {
    return session -> {
      try {
        while (true) {
          ids(session);
          begun.countDown();
        }
      } finally {
        ended.countDown();
      }
    };
  }

  @Test
  void failedRead_isNotRemembered() {
    create("a");
    database();
    assertThatThrownBy(
            () ->
                database.read(
                    _ -> {
                      throw new IllegalArgumentException("wrong use");
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("wrong use");
    assertThat(ids()).containsExactly("a");
  }

  @Test
  void errorInAWatchedRead_leavesNoTransactionOpen() {
    create("a");
    database();
    assertThatThrownBy(
            () ->
                database.readWhenChanged(
                    "ids",
                    _ -> {
                      throw new OutOfMemoryError("test");
                    }))
        .hasCauseInstanceOf(OutOfMemoryError.class);
    List<String> ids = database.readWhenChanged("ids", OpenedDatabase::ids);
    assertThat(ids).containsExactly("a");
  }

  @Test
  void hundredsOfFailures_leakNothing() throws Exception {
    create("a");
    database();
    ids();
    long before = descriptors();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> calls = new ArrayList<>();
      for (int n = 0; n < Extent.askedBy(System.getenv()).of(300, 1_000); n++) {
        int number = n;
        calls.add(callers.submit(() -> kindOfFault(session -> failing(session, number))));
      }
      for (Future<?> call : calls) {
        call.get();
      }
    }
    ids();
    assertThat(descriptors()).isLessThanOrEqualTo(before + 3L * 4);
    assertThat(threads()).isLessThanOrEqualTo(THREADS);
    delete();
    assertThat(kindOfFault()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(descriptors()).isLessThan(before);
  }

  @Test
  void close_letsGoOfEverything_andMayBeCalledTwice() throws IOException {
    create("a");
    long before = descriptors();
    database();
    ids();
    database.readWhenChanged("ids", OpenedDatabase::ids);
    assertThat(descriptors()).isGreaterThan(before);
    database.close();
    database.close();
    assertThat(descriptors()).isEqualTo(before);
    assertThat(threadsLeft()).isZero();
    assertThat(kindOfFault()).isEqualTo(Kind.UNAVAILABLE);
  }

  private static Stream<Thread> threadsNow() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("sqlite-test-"));
  }

  /** Of the store, where the system tells of which; the process opens others now and then. */
  private long descriptors() throws IOException {
    Path all = Path.of("/proc/self/fd");
    if (!Files.isDirectory(all)) {
      return ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class)
          .getOpenFileDescriptorCount();
    }
    Path inside = folder.toRealPath();
    try (Stream<Path> open = Files.list(all)) {
      return open.filter(one -> target(one).startsWith(inside)).count();
    }
  }

  /** What a descriptor is of; of one that is closed meanwhile nothing. */
  private static Path target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor);
    } catch (IOException _) {
      return Path.of("");
    }
  }

  private static boolean staysAlive(Thread thread) {
    try {
      return !thread.join(TIMEOUT);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A pool has ended a moment before its last thread has, so each gets time for its last steps. */
  private static long threadsLeft() {
    return threadsNow().filter(DatabaseTest::staysAlive).count();
  }

  private static long threads() {
    return threadsNow().count();
  }

  private static Object failing(Session session, int number) throws SQLException {
    return number % 2 == 0
        ? session.table("none")
        : session.first("SELECT none FROM sqlite_master", row -> row);
  }
}
