package dev.pynmon.sqlite.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault.Kind;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a file is opened, watched and let go of. */
class DatabaseTest {
  private static final Duration TIMEOUT = Duration.ofMillis(800);
  private static final String ENDLESS =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) AS c FROM n";

  @TempDir private Path folder;
  private Database database;

  private Database database() {
    database = new Database("test", folder.resolve("shop.sqlite"), TIMEOUT);
    return database;
  }

  @AfterEach
  void close() {
    database.close();
  }

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
  void fileThatAppearsLater_isRead() {
    database();
    assertThat(kindOfFault()).isEqualTo(Kind.UNAVAILABLE);
    create("a");
    assertThat(ids()).containsExactly("a");
  }

  @Test
  void tableThatAppearsLater_isSeen() {
    create("a");
    database();
    assertThat(ids()).containsExactly("a");
    try (PynencFile file = PynencFile.open(path())) {
      file.run("CREATE TABLE \"shop_01234567__client_data\" (data_key TEXT)");
      assertThat(table("shop_01234567__client_data").columns()).containsOnlyKeys("data_key");
      file.run(
          "ALTER TABLE \"shop_01234567__client_data\" ADD COLUMN data_value BLOB NOT NULL"
              + " DEFAULT ''");
    }
    assertThat(table("shop_01234567__client_data").isNotNull("data_value")).isTrue();
  }

  @Test
  void deletedFile_isMissed_andFoundAgain() throws IOException {
    create("a");
    database();
    assertThat(ids()).containsExactly("a");
    delete();
    assertThat(kindOfFault()).isEqualTo(Kind.UNAVAILABLE);
    create("b");
    assertThat(ids()).containsExactly("b");
  }

  @Test
  void replacedFile_isReadAnew() throws IOException {
    create("a");
    database();
    assertThat(ids()).containsExactly("a");
    for (int round = 0; round < 20; round++) {
      delete();
      create("b" + round);
      assertThat(ids()).containsExactly("b" + round);
    }
  }

  @Test
  void fileMovedOverTheOld_isReadAnew() throws IOException {
    create("a");
    database();
    assertThat(ids()).containsExactly("a");
    Path other = folder.resolve("other.sqlite");
    try (PynencFile file = PynencFile.create(other)) {
      file.state("b", "m.f", "success", 1);
    }
    Files.delete(folder.resolve("shop.sqlite-wal"));
    Files.delete(folder.resolve("shop.sqlite-shm"));
    Files.move(other, path(), StandardCopyOption.REPLACE_EXISTING);
    assertThat(ids()).containsExactly("b");
  }

  @Test
  void readAmongReplacements_neverBreaks() throws IOException {
    create("a");
    database();
    ids();
    delete();
    Files.writeString(path(), "no database");
    assertThat(kindOfFault()).isEqualTo(Kind.UNSUPPORTED);
    delete();
    create("c");
    assertThat(ids()).containsExactly("c");
  }

  @Test
  void whatIsWrittenMeanwhile_isSeen() {
    create("a");
    database();
    assertThat(ids()).containsExactly("a");
    try (PynencFile file = PynencFile.open(path())) {
      file.state("b", "m.f", "success", 1);
      assertThat(ids()).containsExactly("a", "b");
    }
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
  void endlessStatement_isStopped_andItsThreadIsFree() {
    create("a");
    database();
    for (int round = 0; round < 6; round++) {
      long began = System.nanoTime();
      assertThat(kindOfFault(session -> session.first(ENDLESS, r -> r.whole("c"))))
          .isEqualTo(Kind.TIMEOUT);
      assertThat(Duration.ofNanos(System.nanoTime() - began))
          .isBetween(TIMEOUT, TIMEOUT.multipliedBy(8));
    }
    assertThat(ids()).containsExactly("a");
  }

  @Test
  void endlessRowOfShortStatements_isStopped() {
    create("a");
    database();
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
  void waitingForAThread_countsAgainstTheTimeout() throws Exception {
    create("a");
    database();
    long began = System.nanoTime();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Kind>> kinds =
          IntStream.range(0, 12)
              .mapToObj(
                  n -> callers.submit(() -> kindOfFault(s -> s.first(ENDLESS, r -> r.whole("c")))))
              .toList();
      for (Future<Kind> kind : kinds) {
        assertThat(kind.get()).isEqualTo(Kind.TIMEOUT);
      }
    }
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(TIMEOUT.multipliedBy(8));
    assertThat(ids()).containsExactly("a");
    assertThat(threads()).isLessThanOrEqualTo(4);
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
  void failedRead_isNotRemembered() {
    create("a");
    database();
    assertThatThrownBy(
            () ->
                database.read(
                    session -> {
                      throw new IllegalArgumentException("wrong use");
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("wrong use");
    assertThat(ids()).containsExactly("a");
  }

  @Test
  void aThousandFailures_leakNothing() throws Exception {
    create("a");
    database();
    ids();
    long before = descriptors();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> calls = new ArrayList<>();
      for (int n = 0; n < 1_000; n++) {
        int number = n;
        calls.add(callers.submit(() -> kindOfFault(session -> failing(session, number))));
      }
      for (Future<?> call : calls) {
        call.get();
      }
    }
    ids();
    assertThat(descriptors()).isLessThanOrEqualTo(before + 3L * 4);
    assertThat(threads()).isLessThanOrEqualTo(4);
    delete();
    assertThat(kindOfFault()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(descriptors()).isLessThan(before);
  }

  private static Object failing(Session session, int number) throws SQLException {
    return number % 2 == 0
        ? session.table("none")
        : session.first("SELECT none FROM sqlite_master", row -> row);
  }

  @Test
  void readWhenChanged_readsOnlyThen() {
    create("a");
    database();
    AtomicInteger reads = new AtomicInteger();
    SqlRead<List<String>> read =
        session -> {
          reads.incrementAndGet();
          return ids(session);
        };
    assertThat(database.readWhenChanged("ids", read)).containsExactly("a");
    assertThat(database.readWhenChanged("ids", read)).containsExactly("a");
    assertThat(reads).hasValue(1);
    try (PynencFile file = PynencFile.open(path())) {
      file.state("b", "m.f", "success", 1);
      assertThat(database.readWhenChanged("ids", read)).containsExactly("a", "b");
      assertThat(database.readWhenChanged("ids", read)).containsExactly("a", "b");
    }
    assertThat(reads).hasValue(2);
  }

  @Test
  void readWhenChanged_seesAReplacedFile() throws IOException {
    create("a");
    database();
    assertThat(idsWhenChanged()).containsExactly("a");
    delete();
    create("b");
    assertThat(idsWhenChanged()).containsExactly("b");
  }

  @Test
  void close_letsGoOfEverything_andMayBeCalledTwice() {
    create("a");
    long before = descriptors();
    database();
    ids();
    database.readWhenChanged("ids", DatabaseTest::ids);
    assertThat(descriptors()).isGreaterThan(before);
    database.close();
    database.close();
    assertThat(descriptors()).isEqualTo(before);
    assertThat(threadsLeft()).isZero();
    assertThat(kindOfFault()).isEqualTo(Kind.UNAVAILABLE);
  }

  private Path path() {
    return folder.resolve("shop.sqlite");
  }

  private void create(String id) {
    try (PynencFile file = PynencFile.create(path())) {
      file.state(id, "m.f", "success", 1);
    }
  }

  private void delete() throws IOException {
    Files.delete(path());
    Files.deleteIfExists(folder.resolve("shop.sqlite-wal"));
    Files.deleteIfExists(folder.resolve("shop.sqlite-shm"));
  }

  private List<String> ids() {
    return database.read(DatabaseTest::ids);
  }

  private List<String> idsWhenChanged() {
    return database.readWhenChanged("ids", DatabaseTest::ids);
  }

  private static List<String> ids(Session session) throws SQLException {
    return session.list(
        "SELECT invocation_id FROM " + invocations() + " ORDER BY rowid",
        row -> row.text("invocation_id"));
  }

  private static String invocations() {
    return PynencTable.INVOCATIONS.of(PynencFile.PREFIX);
  }

  private Table table(String name) {
    return database.read(session -> session.table(name));
  }

  private Kind kindOfFault() {
    return kindOfFault(DatabaseTest::ids);
  }

  private Kind kindOfFault(SqlRead<?> read) {
    return Assertions.catchThrowableOfType(BackendException.class, () -> database.read(read))
        .fault()
        .kind();
  }

  private static long threads() {
    return threadsNow().count();
  }

  private static Stream<Thread> threadsNow() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("sqlite-test-"));
  }

  /** A pool has ended a moment before its last thread has, so each gets time for its last steps. */
  private static long threadsLeft() {
    return threadsNow().filter(DatabaseTest::staysAlive).count();
  }

  private static boolean staysAlive(Thread thread) {
    try {
      return !thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long descriptors() {
    return ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class)
        .getOpenFileDescriptorCount();
  }
}
