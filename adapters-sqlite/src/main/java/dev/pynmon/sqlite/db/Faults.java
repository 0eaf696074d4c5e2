package dev.pynmon.sqlite.db;

import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.BackendFault.Kind;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What may be wrong with one file, in sentences for people.
 *
 * @param alias the name of the store
 * @param path the file
 * @param access what it is opened for
 */
record Faults(String alias, Path path, Access access) {
  private static final char UNDECODED = '\uFFFD';

  /**
   * Nothing lies at the path.
   *
   * @param wasThere whether a file was seen there before
   */
  BackendException missing(boolean wasThere) {
    return path.toString().indexOf(UNDECODED) < 0 ? notThere(wasThere) : unreadableName();
  }

  /** Java knows file names as texts: bytes that are none cannot be given back to the system. */
  private BackendException unreadableName() {
    return fault(
        Kind.UNSUPPORTED,
        "The name of the file " + path + " holds bytes that are no UTF-8, which Java cannot open.",
        "Give the file another name, or name a link to it: ln -s FILE shop.sqlite.");
  }

  private BackendException notThere(boolean wasThere) {
    return fault(
        Kind.UNAVAILABLE,
        "There is no file " + path + ".",
        wasThere
            ? "It was there before: it was moved or deleted. It is read again as soon as it is back."
            : "pynenc creates it when the application first runs; if it runs already, check the path.");
  }

  BackendException empty() {
    return fault(
        Kind.UNAVAILABLE,
        "The file " + path + " is still empty.",
        "It fills when pynenc first writes into it; if the application runs already, check the path.");
  }

  BackendException noFile() {
    return fault(
        Kind.UNSUPPORTED,
        path + " is a directory or something else that is no file.",
        "Name the SQLite file itself, the value of sqlite_db_path in pynenc's configuration.");
  }

  BackendException unreadable(@Nullable Throwable cause) {
    return fault(
        Kind.UNSUPPORTED,
        "The file " + path + " may not be read.",
        "Let the account that Pynmon runs as read the file and enter all folders above it.",
        cause);
  }

  BackendException unwritable() {
    return fault(
        Kind.UNSUPPORTED,
        "The file " + path + " may not be written.",
        "Let the account that Pynmon runs as write the file and in its folder, or run Pynmon with"
            + " --read-only.");
  }

  BackendException noPath(Throwable cause) {
    return fault(
        Kind.UNSUPPORTED,
        "The path " + path + " leads nowhere.",
        "Check the path: a part of it that should be a folder is none.",
        cause);
  }

  BackendException stranger(String owner) {
    return fault(
        Kind.UNSUPPORTED,
        access.gerund()
            + " "
            + path
            + " now would create -wal and -shm files that its owner "
            + owner
            + " could not open.",
        "Run Pynmon as "
            + owner
            + ", or start a worker before it: that may be done once those two files are there.");
  }

  BackendException folder(Throwable cause) {
    return fault(
        Kind.UNSUPPORTED,
        "SQLite cannot create its -shm file beside " + path + ".",
        "Let the account that Pynmon runs as write in that folder: every reader of a WAL database"
            + " needs it.",
        cause);
  }

  BackendException noDatabase(Throwable cause) {
    return fault(
        Kind.UNSUPPORTED,
        "The file " + path + " is no SQLite database.",
        "Name the SQLite file itself, the value of sqlite_db_path in pynenc's configuration.",
        cause);
  }

  BackendException halfWritten(Throwable cause) {
    return fault(
        Kind.UNAVAILABLE,
        "A process ended while it wrote " + path + ", and nobody has taken back yet what it began.",
        "Whoever may write the file does so when it opens it: start a runner, or look into the file"
            + " with sqlite3.",
        cause);
  }

  BackendException locked(Throwable cause) {
    return fault(
        Kind.TIMEOUT,
        "The file " + path + " is locked by another process.",
        "It is tried again at the next request; a process that keeps it locked must let go of it.",
        cause);
  }

  BackendException slow() {
    return fault(
        Kind.TIMEOUT,
        access.gerund() + " " + path + " took too long and was stopped.",
        "Try again; if it stays so, the disk is slow or the file is damaged.");
  }

  BackendException crowded() {
    return fault(
        Kind.TIMEOUT, "Too many requests wait for " + path + ".", "Try again in a moment.");
  }

  BackendException corrupt(Throwable cause) {
    return fault(
        Kind.CORRUPT_DATA,
        "The file " + path + " is damaged.",
        "Run PRAGMA integrity_check on a copy of it, and restore it from a backup.",
        cause);
  }

  BackendException strange(Throwable cause) {
    return fault(
        Kind.CORRUPT_DATA,
        "A table in " + path + " is not as pynenc makes it.",
        "Compare it with that of a new application; another program may have changed it.",
        cause);
  }

  BackendException noTable(String table) {
    return fault(
        Kind.UNAVAILABLE,
        "The file " + path + " holds no table " + table + ".",
        "pynenc creates it when the application next runs.");
  }

  BackendException triggered(String table) {
    return triggered(table, ", so nothing is removed from it.");
  }

  BackendException watched(String table) {
    return triggered(table, ", so nothing is written to it.");
  }

  private BackendException triggered(String table, String consequence) {
    return fault(
        Kind.CORRUPT_DATA,
        "SQL triggers watch the table " + table + " in " + path + consequence,
        "pynenc makes none: look at them in sqlite_master, and drop them (DROP TRIGGER).");
  }

  BackendException strangeColumn(String table, String column) {
    return fault(
        Kind.UNSUPPORTED,
        "The column %s of the table %s in %s is not as pynenc 0.2.3 to 0.4 makes it."
            .formatted(column, table, path),
        "Another pynenc or another program made it so; leave it to that pynenc to write there.");
  }

  BackendException unread(Throwable cause) {
    return fault(
        Kind.UNAVAILABLE,
        "The file " + path + " cannot be " + access.participle() + " at the moment.",
        "Check the disk; it is tried again at the next request.",
        cause);
  }

  /** SQLite is native, and its library is unpacked before it is first used. */
  BackendException noLibrary(Throwable cause) {
    return fault(
        Kind.UNSUPPORTED,
        "SQLite's own library could not be unpacked into the temporary folder and loaded from there.",
        "Let Pynmon write in /tmp and load programs from there (not noexec, some room), or name"
            + " another folder: PYNMON_JAVA_OPTS=-Dorg.sqlite.tmpdir=FOLDER.",
        cause);
  }

  BackendException closed() {
    return fault(
        Kind.UNAVAILABLE, "The store " + alias + " was closed.", "Pynmon is shutting down.");
  }

  BackendException givenUp() {
    return fault(
        Kind.UNAVAILABLE, "The request was given up.", "Whoever made it no longer waits for it.");
  }

  private BackendException fault(Kind kind, String problem, String advice) {
    return fault(kind, problem, advice, null);
  }

  private BackendException fault(
      Kind kind, String problem, String advice, @Nullable Throwable cause) {
    return new BackendException(new BackendFault(kind, alias, problem, advice), cause);
  }
}
