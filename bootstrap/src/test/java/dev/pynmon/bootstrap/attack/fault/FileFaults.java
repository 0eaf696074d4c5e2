package dev.pynmon.bootstrap.attack.fault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sqlite.SQLiteDataSource;

/** What happens to a file while it is looked at. For one thread. */
public final class FileFaults implements AutoCloseable {
  private static final String PAGE = "/apps/shop4/invocations/";

  private final Path file;
  private final Path kept;
  private final SQLiteDataSource source = new SQLiteDataSource();
  private Optional<Connection> locking = Optional.empty();

  /** Faults of a file, of which a copy is kept in its folder. */
  public FileFaults(Path file) {
    this.file = file;
    this.kept = file.resolveSibling("kept");
    source.setUrl("jdbc:sqlite:" + file);
    locking = Optional.of(execute("PRAGMA journal_mode = DELETE"));
    unlock();
    copy(file, kept);
  }

  private Connection execute(String sql) {
    try {
      Connection connection = source.getConnection();
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
      return connection;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public List<Fault> all() {
    return List.of(
        fault("file removed, put back", () -> delete(file), this::putBack),
        fault("file replaced by another of the same", this::putBack, () -> {}),
        fault("file replaced by an empty one", () -> write(new byte[0]), this::putBack),
        fault(
            "file replaced by a text",
            () -> write("no database".repeat(400).getBytes(US_ASCII)),
            this::putBack),
        fault("file overwritten in place from its middle", this::spoil, this::putBack),
        fault("file cut to half", this::cut, this::putBack),
        fault("folder in its place", this::folder, this::unfolder),
        fault("locked by a writer", this::lock, this::unlock),
        fault("permissions taken away", () -> permit("---------"), () -> permit("rw-r--r--")),
        fault("replaced by one that is not permitted", this::forbid, this::putBack));
  }

  private static Fault fault(String name, Runnable breaks, Runnable heals) {
    return new Fault(name, PAGE, breaks, heals);
  }

  private void putBack() {
    Path beside = file.resolveSibling("beside");
    copy(kept, beside);
    for (String end : List.of("-wal", "-shm")) {
      delete(Path.of(file + end));
    }
    move(beside, file);
  }

  private void spoil() {
    try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
      channel.position(Files.size(file) / 2);
      channel.write(ByteBuffer.wrap(new byte[200_000]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void cut() {
    try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
      channel.truncate(Files.size(file) / 2);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void folder() {
    try {
      Files.delete(file);
      Files.createDirectory(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void unfolder() {
    delete(file);
    putBack();
  }

  /** A writer of a file that is not in WAL mode keeps readers out. */
  private void lock() {
    locking = Optional.of(execute("BEGIN EXCLUSIVE"));
  }

  private void unlock() {
    try {
      locking.orElseThrow().close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is open already may be read on. */
  private void permit(String permissions) {
    try {
      Set<PosixFilePermission> set = PosixFilePermissions.fromString(permissions);
      Files.setPosixFilePermissions(file, set);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void forbid() {
    putBack();
    permit("---------");
  }

  private void write(byte[] bytes) {
    Path beside = file.resolveSibling("beside");
    try {
      Files.write(beside, bytes);
      move(beside, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) {
    try {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    delete(kept);
  }
}
