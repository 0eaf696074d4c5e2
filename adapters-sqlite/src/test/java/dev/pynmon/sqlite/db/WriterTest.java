package dev.pynmon.sqlite.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.BackendFault.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

@Tag("slow")
class WriterTest {
  private static final String INVOCATIONS = PynencTable.INVOCATIONS.of(PynencFile.PREFIX);
  private static final String COUNT = "SELECT count(*) FROM " + INVOCATIONS;

  @TempDir private Path folder;

  @Test
  void write_isThereForOthers() {
    try (PynencFile file = newFile();
        Writer writer = writer(new FakeAccounts())) {
      assertThat(writer.write(WriterTest::deleteAll)).isEqualTo(2);
      assertThat(file.texts(COUNT)).containsExactly("0");
    }
  }

  @Test
  void writeThatFails_changesNothing() {
    try (PynencFile file = newFile();
        Writer writer = writer(new FakeAccounts())) {
      assertThatThrownBy(
              () ->
                  writer.write(
                      session -> {
                        deleteAll(session);
                        throw new IllegalStateException("mine");
                      }))
          .hasMessage("mine");
      assertThat(file.texts(COUNT)).containsExactly("2");
      assertThat(writer.write(WriterTest::deleteAll)).isEqualTo(2);
    }
  }

  @Test
  void writerThatIsNotAsked_opensNothing() throws IOException {
    writer(new FakeAccounts()).close();
    assertThat(files()).isEmpty();
  }

  @Test
  void missingFile_isNotMade() throws IOException {
    assertThat(fault(new FakeAccounts()).kind()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(files()).isEmpty();
  }

  @Test
  void journal_staysAsItIs() {
    for (String mode : List.of("delete", "wal")) {
      try (PynencFile file = newFile();
          Writer writer = writer(new FakeAccounts())) {
        file.run("PRAGMA journal_mode = " + mode);
        assertThat(writer.write(WriterTest::deleteAll)).isEqualTo(2);
        assertThat(file.texts("PRAGMA journal_mode")).containsExactly(mode);
      }
    }
  }

  @Test
  void writers_areAsCarefulAsPynenc() {
    try (PynencFile file = newFile();
        Writer writer = writer(new FakeAccounts())) {
      assertThat(file.texts(COUNT)).containsExactly("2");
      assertThat(writer.<Long>write(session -> pragma(session, "synchronous"))).isEqualTo(1);
      assertThat(writer.<Long>write(session -> pragma(session, "trusted_schema"))).isZero();
      assertThat(writer.<Long>write(session -> pragma(session, "foreign_keys"))).isZero();
      assertThat(writer.<Long>write(session -> pragma(session, "busy_timeout"))).isEqualTo(5_000);
    }
  }

  @Test
  void readingConnections_cannotWrite() {
    try (PynencFile file = newFile();
        Database database = new Database("shop", path(), Duration.ofSeconds(5))) {
      assertThatThrownBy(() -> database.read(WriterTest::deleteAll))
          .isInstanceOf(BackendException.class);
      assertThat(file.texts(COUNT)).containsExactly("2");
    }
  }

  @Test
  void lockThatLasts_leavesAllUntouched_andIsTakenLater() {
    try (PynencFile file = newFile();
        Writer writer = hasty(Duration.ofSeconds(4))) {
      file.run("BEGIN IMMEDIATE");
      BackendFault fault =
          catchThrowableOfType(BackendException.class, () -> writer.write(WriterTest::deleteAll))
              .fault();
      assertThat(fault.kind()).isEqualTo(Kind.LOCKED);
      assertThat(fault.problem()).endsWith("shop.sqlite is locked by another process.");
      file.run("COMMIT");
      assertThat(writer.write(WriterTest::deleteAll)).isEqualTo(2);
    }
  }

  @Test
  void lockThatIsLetGo_isTaken_asLongAsPynencWouldWait() {
    try (PynencFile file = newFile();
        Writer writer = patient(() -> file.run("COMMIT"))) {
      file.run("BEGIN IMMEDIATE");
      assertThat(writer.write(WriterTest::deleteAll)).isEqualTo(2);
      assertThat(file.texts(COUNT)).containsExactly("0");
    }
  }

  @Test
  void whoeverIsInterrupted_waitsForNoLock() {
    Thread waiting = Thread.currentThread();
    try (PynencFile file = newFile();
        Writer writer = patient(waiting::interrupt)) {
      file.run("BEGIN IMMEDIATE");
      BackendFault fault =
          catchThrowableOfType(BackendException.class, () -> writer.write(WriterTest::deleteAll))
              .fault();
      assertThat(Thread.interrupted()).isTrue();
      assertThat(fault.problem()).isEqualTo("The request was given up.");
      file.run("COMMIT");
      assertThat(file.texts(COUNT)).containsExactly("2");
    }
  }

  @Test
  void writeThatHasBegun_isNotTriedAgain() {
    AtomicInteger times = new AtomicInteger();
    try (PynencFile file = newFile();
        Writer writer = patient(() -> {})) {
      BackendFault fault =
          catchThrowableOfType(
                  BackendException.class,
                  () ->
                      writer.write(
                          _ -> {
                            times.incrementAndGet();
                            throw new SQLiteException("busy", SQLiteErrorCode.SQLITE_BUSY);
                          }))
              .fault();
      assertThat(fault.kind()).isEqualTo(Kind.TIMEOUT);
      assertThat(times).hasValue(1);
      assertThat(file.texts(COUNT)).containsExactly("2");
    }
  }

  @Test
  void writeThatTakesTooLong_isStopped_andChangesNothing() {
    try (PynencFile file = newFile();
        Writer writer = hasty(Duration.ofMillis(600))) {
      String endless =
          "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n";
      BackendFault fault =
          catchThrowableOfType(
                  BackendException.class,
                  () ->
                      writer.write(
                          session -> {
                            deleteAll(session);
                            return session.list(endless, row -> row.whole("x"));
                          }))
              .fault();
      assertThat(fault.kind()).isEqualTo(Kind.TIMEOUT);
      assertThat(fault.problem())
          .isEqualTo("Writing " + path() + " took too long and was stopped.");
      assertThat(file.texts(COUNT)).containsExactly("2");
    }
  }

  @Test
  void logThatHasGrownLarge_isEmptied() throws IOException {
    try (PynencFile file = newFile();
        Writer writer = writer(new FakeAccounts(), 1)) {
      file.run("PRAGMA wal_autocheckpoint = 0");
      assertThat(writer.write(WriterTest::deleteAll)).isEqualTo(2);
      assertThat(folder.resolve("shop.sqlite-wal")).isEmptyFile();
      assertThat(file.texts(COUNT)).containsExactly("0");
    }
  }

  @Test
  void logThatIsNotLarge_isLeftAlone() {
    try (PynencFile file = newFile();
        Writer writer = writer(new FakeAccounts())) {
      assertThat(writer.write(WriterTest::deleteAll)).isEqualTo(2);
      assertThat(file.texts(COUNT)).containsExactly("0");
      assertThat(folder.resolve("shop.sqlite-wal")).isNotEmptyFile();
    }
  }

  @Test
  void logThatSomebodyReadsIn_isLeftAlone_andTheWriteIsDone() {
    try (PynencFile file = newFile();
        PynencFile reader = PynencFile.open(path());
        Writer writer = writer(new FakeAccounts(), 1)) {
      reader.run("BEGIN");
      assertThat(reader.texts(COUNT)).containsExactly("2");
      assertThat(writer.write(WriterTest::deleteAll)).isEqualTo(2);
      assertThat(folder.resolve("shop.sqlite-wal")).isNotEmptyFile();
      assertThat(writer.<Long>write(session -> pragma(session, "busy_timeout"))).isEqualTo(5_000);
      reader.run("COMMIT");
      assertThat(file.texts(COUNT)).containsExactly("0");
    }
  }

  @Test
  void fileThatMayNotBeWritten_isUnsupported() {
    newFile().close();
    BackendFault fault = fault(new FakeAccounts().withoutWriting());
    assertThat(fault.kind()).isEqualTo(Kind.UNSUPPORTED);
    assertThat(fault.problem()).endsWith("shop.sqlite may not be written.");
    assertThat(fault.advice()).endsWith(", or run Pynmon with --read-only.");
  }

  @Test
  void strangerAlone_isRefused_whateverTheJournal() throws IOException {
    for (String mode : List.of("delete", "wal")) {
      try (PynencFile file = newFile()) {
        file.run("PRAGMA journal_mode = " + mode);
      }
      BackendFault fault = fault(new FakeAccounts().ownedBy("worker"));
      assertThat(fault.kind()).isEqualTo(Kind.UNSUPPORTED);
      assertThat(fault.problem())
          .startsWith("Writing ")
          .contains("would create -wal and -shm files that its owner worker");
      assertThat(files()).containsExactly("shop.sqlite");
    }
  }

  @Test
  void strangerBesideARunningWorker_mayWrite() {
    try (PynencFile file = newFile();
        Writer writer = writer(new FakeAccounts().ownedBy("worker"))) {
      assertThat(writer.write(WriterTest::deleteAll)).isEqualTo(2);
      assertThat(file.texts(COUNT)).containsExactly("0");
    }
  }

  @Test
  void replacedFile_isTheOneWrittenTo() throws IOException {
    try (Writer writer = writer(new FakeAccounts())) {
      newFile().close();
      assertThat(writer.write(WriterTest::deleteAll)).isEqualTo(2);
      for (String name : files()) {
        Files.delete(folder.resolve(name));
      }
      newFile().close();
      assertThat(writer.write(WriterTest::deleteAll)).isEqualTo(2);
    }
  }

  private static long deleteAll(Session session) throws SQLException {
    return session.delete(session.table(INVOCATIONS), "TRUE");
  }

  private static long pragma(Session session, String name) throws SQLException {
    return session
        .first("SELECT * FROM pragma_" + name, row -> row.whole(column(name)))
        .orElseThrow();
  }

  private static String column(String pragma) {
    return pragma.equals("busy_timeout") ? "timeout" : pragma;
  }

  private PynencFile newFile() {
    PynencFile file = Files.exists(path()) ? PynencFile.open(path()) : PynencFile.create(path());
    file.run("DELETE FROM " + INVOCATIONS);
    file.state("a", "m.f", "success", 1);
    file.state("b", "m.f", "success", 1);
    return file;
  }

  private Path path() {
    return folder.resolve("shop.sqlite");
  }

  private Writer writer(Accounts accounts) {
    return writer(accounts, Long.MAX_VALUE);
  }

  private Writer writer(Accounts accounts, long largeLog) {
    return writer(accounts, largeLog, Duration.ofSeconds(10), Duration.ofMillis(1));
  }

  private Writer writer(Accounts accounts, long largeLog, Duration timeout, Duration patience) {
    return new Writer("shop", path(), timeout, patience, accounts, largeLog);
  }

  /** Gives up soon. */
  private Writer hasty(Duration timeout) {
    return writer(new FakeAccounts(), Long.MAX_VALUE, timeout, Duration.ofMillis(1));
  }

  /** Half of its time is for SQLite to tell of the lock: enough of it on a machine that is busy. */
  private Writer patient(Runnable thirdTime) {
    return writer(
        new Opened(thirdTime), Long.MAX_VALUE, Duration.ofSeconds(3), Duration.ofMinutes(5));
  }

  /** Does something when the file is opened for the third time: after two attempts in vain. */
  private static final class Opened implements Accounts {
    private final Runnable thirdTime;
    private int times;

    Opened(Runnable thirdTime) {
      this.thirdTime = thirdTime;
    }

    @Override
    public Optional<String> own() {
      return Optional.empty();
    }

    @Override
    public Optional<String> ownerOf(Path file) {
      return Optional.empty();
    }

    @Override
    public boolean mayRead(Path file) {
      times++;
      if (times == 3) {
        thirdTime.run();
      }
      return true;
    }

    @Override
    public boolean mayWrite(Path fileOrFolder) {
      return true;
    }
  }

  private BackendFault fault(Accounts accounts) {
    try (Writer writer = writer(accounts)) {
      return catchThrowableOfType(BackendException.class, () -> writer.write(WriterTest::deleteAll))
          .fault();
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
