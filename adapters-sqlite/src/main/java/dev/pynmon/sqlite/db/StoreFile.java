package dev.pynmon.sqlite.db;

import dev.pynmon.domain.app.BackendException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The file itself: whether it may be opened, which file it is, and what a failure on it means. */
final class StoreFile {
  private static final int WAL_MARK = 18;

  private final Path path;
  private final Accounts accounts;
  private final Faults faults;

  /** Whether it was there once. */
  private volatile boolean seen;

  StoreFile(Path path, Accounts accounts, Faults faults) {
    this.path = path;
    this.accounts = accounts;
    this.faults = faults;
  }

  Path path() {
    return path;
  }

  /**
   * Which file lies at the path now: equal as long as it is not replaced. While we have it open its
   * inode cannot be given to another file.
   */
  Object identity() {
    BasicFileAttributes attributes = attributes();
    if (!attributes.isRegularFile()) {
      throw faults.noFile();
    }
    if (attributes.size() == 0) {
      throw faults.empty();
    }
    return Objects.requireNonNullElse(attributes.fileKey(), path);
  }

  private BasicFileAttributes attributes() {
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      seen = true;
      return attributes;
    } catch (NoSuchFileException e) {
      throw isBelowAFile() ? faults.noPath(e) : faults.missing(seen);
    } catch (AccessDeniedException e) {
      throw faults.unreadable(e);
    } catch (FileSystemException e) {
      throw faults.noPath(e);
    } catch (IOException e) {
      throw faults.unread(e);
    }
  }

  private boolean isBelowAFile() {
    Path above = path.getParent();
    while (above != null && !Files.exists(above)) {
      above = above.getParent();
    }
    return above != null && !Files.isDirectory(above);
  }

  /** Throws when opening the file would fail or harm those who work with it. */
  void checkBeforeOpening() {
    if (!accounts.mayRead(path)) {
      throw faults.unreadable(null);
    }
    if (isWritten() && !accounts.mayWrite(path)) {
      throw faults.unwritable();
    }
    Optional<String> stranger = accounts.stranger(path);
    if (stranger.isPresent() && !hasWalFiles() && (isWritten() || isWal())) {
      throw faults.stranger(stranger.get());
    }
  }

  /** Whoever writes creates files beside any database, if only a journal. */
  private boolean isWritten() {
    return faults.access() == Access.WRITE;
  }

  private boolean hasWalFiles() {
    return Files.exists(beside("-wal")) && Files.exists(beside("-shm"));
  }

  /** How large the write-ahead log is; 0 without one. */
  long logBytes() {
    try {
      return Files.size(beside("-wal"));
    } catch (IOException _) {
      return 0;
    }
  }

  private Path beside(String suffix) {
    return path.resolveSibling(path.getFileName() + suffix);
  }

  /**
   * Reads the header. Only ever called while nobody can have the database open: closing a file lets
   * go of all POSIX locks that this process holds on it, those of SQLite too.
   */
  private boolean isWal() {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] header = in.readNBytes(WAL_MARK + 1);
      return header.length > WAL_MARK && header[WAL_MARK] == 2;
    } catch (IOException e) {
      throw faults.unread(e);
    }
  }

  /** What a failure of SQLite on this file means (primary result codes). */
  BackendException faultOf(SQLException failure) {
    if (failure.getCause() instanceof NativeLibraryNotFoundException cause) {
      return faults.noLibrary(cause);
    }
    int code = failure instanceof SQLiteException e ? e.getResultCode().code & 0xff : 0;
    return switch (code) {
      case 1 -> faults.strange(failure);
      case 5, 6 -> faults.locked(failure);
      case 9 -> faults.slow();
      case 11 -> faults.corrupt(failure);
      case 26 -> faults.noDatabase(failure);
      case 3, 8, 10, 14 -> faultOfOpening(failure);
      default -> faults.unread(failure);
    };
  }

  private BackendException faultOfOpening(SQLException failure) {
    try {
      identity();
      checkBeforeOpening();
    } catch (BackendException better) {
      return better;
    }
    if (isHalfWritten(failure)) {
      return faults.halfWritten(failure);
    }
    Path folder = Objects.requireNonNullElse(path.getParent(), path);
    boolean lacksFolder = !hasWalFiles() && !accounts.mayWrite(folder);
    return lacksFolder ? faults.folder(failure) : faults.unread(failure);
  }

  /** Only who may write can take back what another began, of which the journal tells. */
  private static boolean isHalfWritten(SQLException failure) {
    return failure instanceof SQLiteException e
        && e.getResultCode() == SQLiteErrorCode.SQLITE_READONLY_ROLLBACK;
  }
}
