package dev.pynmon.sqlite.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.BackendFault.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.NativeLibraryNotFoundException;

/** What stands at a path, and what is said about it. */
@Tag("slow")
class DatabaseFaultsTest {
  private static final Duration PATIENT = Duration.ofSeconds(30);

  /** Half of it is for SQLite to tell of a lock: enough on a machine that is busy. */
  private static final Duration IMPATIENT = Duration.ofSeconds(4);

  @TempDir private Path folder;

  @Test
  void missingFile_isWaitedFor_andNotCreated() throws IOException {
    BackendFault fault = faultAt(folder.resolve("shop.sqlite"));
    assertThat(fault.kind()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(fault.problem())
        .isEqualTo("There is no file " + folder.resolve("shop.sqlite") + ".");
    assertThat(files()).isEmpty();
  }

  @Test
  void fileThatWasThere_isSaidToBeGone() throws IOException {
    Path path = Files.writeString(folder.resolve("shop.sqlite"), "any");
    StoreFile file = new StoreFile(path, Accounts.OF_SYSTEM, new Faults("shop", path, Access.READ));
    file.identity();
    Files.delete(path);

    BackendFault fault =
        Assertions.catchThrowableOfType(BackendException.class, file::identity).fault();
    assertThat(fault.problem()).isEqualTo("There is no file " + path + ".");
    assertThat(fault.advice()).startsWith("It was there before: ");
  }

  @Test
  void nameThatIsNoText_isSaidToBe() {
    BackendFault fault = faultAt(folder.resolve("gr\uFFFD\uFFFDe.sqlite"));
    assertThat(fault.kind()).isEqualTo(Kind.UNSUPPORTED);
    assertThat(fault.problem()).endsWith("holds bytes that are no UTF-8, which Java cannot open.");
    assertThat(fault.advice()).contains("ln -s");
  }

  /** As SQLite's driver fails where it cannot unpack its library; once loaded it cannot fail. */
  @Test
  void libraryThatCannotBeUnpacked_isNoTroubleOfTheFile() {
    SQLException failure = new SQLException("Error opening connection");
    failure.initCause(new NativeLibraryNotFoundException("No native library found"));
    Faults faults = new Faults("shop", folder.resolve("shop.sqlite"), Access.READ);
    BackendFault fault =
        new StoreFile(faults.path(), Accounts.OF_SYSTEM, faults).faultOf(failure).fault();
    assertThat(fault.kind()).isEqualTo(Kind.UNSUPPORTED);
    assertThat(fault.problem())
        .isEqualTo(
            "SQLite's own library could not be unpacked into the temporary folder and loaded from"
                + " there.");
    assertThat(fault.advice()).endsWith("PYNMON_JAVA_OPTS=-Dorg.sqlite.tmpdir=FOLDER.");
  }

  /** As after a process that was killed while it wrote with a journal that is no log. */
  @Test
  void fileWhoseWriterDied_isToldAsThat_andIsReadOnceSomebodyTookBackWhatItBegan()
      throws IOException {
    Path left = folder.resolve("left.sqlite");
    try (PynencFile file = PynencFile.create(folder.resolve("shop.sqlite"))) {
      file.run("PRAGMA journal_mode = DELETE");
      file.run("PRAGMA synchronous = FULL");
      file.run("PRAGMA cache_size = 1");
      file.run("BEGIN IMMEDIATE");
      for (int i = 0; i < 500; i++) {
        file.state("id-" + i, "m.f", "success", i);
      }
      Files.copy(folder.resolve("shop.sqlite"), left);
      Files.copy(folder.resolve("shop.sqlite-journal"), folder.resolve("left.sqlite-journal"));
    }
    BackendFault fault = faultAt(left);
    assertThat(fault.kind()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(fault.problem())
        .isEqualTo(
            "A process ended while it wrote "
                + left
                + ", and nobody has taken back yet what it began.");
    try (PynencFile mended = PynencFile.open(left);
        Database database = new Database("shop", left, Duration.ofSeconds(5))) {
      String count = "SELECT count(*) AS n FROM " + PynencTable.INVOCATIONS.of(PynencFile.PREFIX);
      assertThat(mended.texts(count)).containsExactly("0");
      long read = database.read(session -> session.first(count, row -> row.whole("n"))).orElse(-1L);
      assertThat(read).isZero();
    }
  }

  @Test
  void missingFolder_isWaitedFor() {
    assertThat(faultAt(folder.resolve("later/shop.sqlite")).kind()).isEqualTo(Kind.UNAVAILABLE);
  }

  @Test
  void emptyFile_isWaitedFor() throws IOException {
    BackendFault fault = faultAt(write(""));
    assertThat(fault.kind()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(fault.problem()).endsWith("shop.sqlite is still empty.");
    assertThat(files()).containsExactly("shop.sqlite");
  }

  @Test
  void directory_isUnsupported() {
    BackendFault fault = faultAt(folder);
    assertThat(fault.kind()).isEqualTo(Kind.UNSUPPORTED);
    assertThat(fault.problem())
        .isEqualTo(folder + " is a directory or something else that is no file.");
  }

  @Test
  void device_isUnsupported() {
    assertThat(faultAt(Path.of("/dev/null")).kind()).isEqualTo(Kind.UNSUPPORTED);
  }

  @Test
  void pathBelowAFile_isUnsupported() throws IOException {
    BackendFault fault = faultAt(write("text").resolve("shop.sqlite"));
    assertThat(fault.kind()).isEqualTo(Kind.UNSUPPORTED);
    assertThat(fault.problem()).endsWith(" leads nowhere.");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 99, 100, 512, 5_000})
  void fileOfAnotherKind_isUnsupported(int length) throws IOException {
    BackendFault fault = faultAt(write("x".repeat(length)));
    assertThat(fault.kind()).isEqualTo(Kind.UNSUPPORTED);
    assertThat(fault.problem()).endsWith("shop.sqlite is no SQLite database.");
  }

  @Test
  void fileThatMayNotBeRead_isUnsupported() {
    BackendFault fault = faultAt(pynencFile(), new FakeAccounts().withoutReading());
    assertThat(fault.kind()).isEqualTo(Kind.UNSUPPORTED);
    assertThat(fault.problem()).endsWith("shop.sqlite may not be read.");
  }

  @Test
  void folderThatMayNotBeWritten_isUnsupported() throws IOException {
    Path path = pynencFile();
    preventShm();
    BackendFault fault = faultAt(path, new FakeAccounts().withoutWriting());
    assertThat(fault.kind()).isEqualTo(Kind.UNSUPPORTED);
    assertThat(fault.problem()).startsWith("SQLite cannot create its -shm file beside ");
  }

  @Test
  void filesThatCannotBeCreated_areAFaultOfTheMoment() throws IOException {
    Path path = pynencFile();
    preventShm();
    assertThat(faultAt(path).kind()).isEqualTo(Kind.UNAVAILABLE);
  }

  @Test
  void strangerWhoWouldCreateTheWalFiles_isRefused() throws IOException {
    BackendFault fault = faultAt(pynencFile(), new FakeAccounts().ownedBy("worker"));
    assertThat(fault.kind()).isEqualTo(Kind.UNSUPPORTED);
    assertThat(fault.problem()).contains("would create -wal and -shm files that its owner worker");
    assertThat(fault.advice()).startsWith("Run Pynmon as worker, or start a worker before it");
    assertThat(files()).containsExactly("shop.sqlite");
  }

  @Test
  void strangerBesideARunningWorker_mayRead() {
    try (PynencFile worker = PynencFile.create(folder.resolve("shop.sqlite"))) {
      worker.state("a", "m.f", "success", 1);
      assertThat(tables(worker.path(), new FakeAccounts().ownedBy("worker"))).isPositive();
    }
  }

  @Test
  void strangerToAFileWithoutWal_mayRead() {
    Path path = pynencFile();
    try (PynencFile worker = PynencFile.open(path)) {
      worker.run("PRAGMA journal_mode = DELETE");
    }
    assertThat(tables(path, new FakeAccounts().ownedBy("worker"))).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"root", "0"})
  void root_isNoStranger(String root) {
    FakeAccounts accounts = new FakeAccounts().runAs(root).ownedBy("worker");
    assertThat(tables(pynencFile(), accounts)).isPositive();
  }

  @Test
  void accountsOfThisSystem_areKnown() {
    Path path = pynencFile();
    assertThat(Accounts.OF_SYSTEM.own()).isPresent().isEqualTo(Accounts.OF_SYSTEM.ownerOf(path));
    assertThat(Accounts.OF_SYSTEM.stranger(path)).isEmpty();
    assertThat(Accounts.OF_SYSTEM.ownerOf(folder.resolve("none"))).isEmpty();
    assertThat(Accounts.OF_SYSTEM.mayRead(path)).isTrue();
    assertThat(Accounts.OF_SYSTEM.mayWrite(folder)).isTrue();
  }

  @Test
  void lockedFile_isATimeout() {
    Path path = pynencFile();
    try (PynencFile writer = PynencFile.open(path)) {
      writer.run("PRAGMA journal_mode = DELETE");
      writer.run("BEGIN EXCLUSIVE");
      BackendFault fault;
      try (Database database =
          new Database("shop", path, IMPATIENT, new FakeAccounts(), Access.READ)) {
        fault = fault(database, Session::schema);
      }
      assertThat(fault.kind()).isEqualTo(Kind.TIMEOUT);
      assertThat(fault.problem()).endsWith("shop.sqlite is locked by another process.");
    }
  }

  @Test
  void damagedPages_areCorruptData() throws IOException {
    Path path = pynencFile();
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(new byte[8_000]), 100);
    }
    BackendFault fault = faultAt(path);
    assertThat(fault.kind()).isEqualTo(Kind.CORRUPT_DATA);
    assertThat(fault.problem()).endsWith("shop.sqlite is damaged.");
  }

  @Test
  void missingTable_isNamed() {
    try (Database database = database(pynencFile(), new FakeAccounts())) {
      BackendFault fault = fault(database, session -> session.table("none"));
      assertThat(fault.kind()).isEqualTo(Kind.UNAVAILABLE);
      assertThat(fault.problem()).endsWith("shop.sqlite holds no table none.");
    }
  }

  @Test
  void tableThatIsNotAsPynencMakesIt_isCorruptData() {
    try (Database database = database(pynencFile(), new FakeAccounts())) {
      BackendFault fault =
          fault(database, session -> session.first("SELECT none FROM sqlite_master", r -> r));
      assertThat(fault.kind()).isEqualTo(Kind.CORRUPT_DATA);
      assertThat(fault.problem()).doesNotContain("none");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a b.sqlite", "a?mode=rw.sqlite", "a%20b#c.sqlite", "größe 日本.sqlite", "'\".db"})
  void fileOfAnyName_isRead(String name) throws IOException {
    Path path = folder.resolve(name);
    Files.move(pynencFile(), path);
    assertThat(tables(path, new FakeAccounts())).isPositive();
    assertThat(files()).contains(name, name + "-shm", name + "-wal").hasSize(3);
  }

  private Path pynencFile() {
    Path path = folder.resolve("shop.sqlite");
    try (PynencFile file = PynencFile.create(path)) {
      file.state("a", "m.f", "success", 1);
    }
    return path;
  }

  /** SQLite follows no link there, so it cannot create the file, whoever it runs as. */
  private void preventShm() throws IOException {
    Files.createSymbolicLink(folder.resolve("shop.sqlite-shm"), folder.resolve("none/none"));
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("shop.sqlite"), text);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static int tables(Path path, Accounts accounts) {
    try (Database database = database(path, accounts)) {
      return database.read(session -> session.schema().tables().size());
    }
  }

  private static Database database(Path path, Accounts accounts) {
    return new Database("shop", path, PATIENT, accounts, Access.READ);
  }

  private static BackendFault faultAt(Path path) {
    return faultAt(path, new FakeAccounts());
  }

  private static BackendFault faultAt(Path path, Accounts accounts) {
    try (Database database = database(path, accounts)) {
      return fault(database, Session::schema);
    }
  }

  private static BackendFault fault(Database database, SqlRead<?> read) {
    BackendException e =
        Assertions.catchThrowableOfType(BackendException.class, () -> database.read(read));
    assertThat(e.fault().store()).isEqualTo("shop");
    assertThat(e.fault().advice()).endsWith(".");
    return e.fault();
  }
}
