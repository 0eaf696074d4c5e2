package dev.pynmon.sqlite.db;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Damage that SQLite itself does not notice, as its own code for it. */
public final class Damage {
  private Damage() {}

  /** The failure of a read that found what cannot be in a sound file. */
  public static SQLException of(String what) {
    return new SQLiteException(what, SQLiteErrorCode.SQLITE_CORRUPT);
  }
}
