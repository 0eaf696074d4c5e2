package dev.pynmon.sqlite.db;

import dev.pynmon.testkit.log.CaughtLog;
import java.util.List;

/** The statements that a read runs, caught where they are logged. */
public final class Statements {
  private Statements() {}

  /** Each statement once, in the order in which they were first prepared. */
  public static List<String> of(Runnable read) {
    return CaughtLog.during(Session.class.getName(), read).stream().distinct().toList();
  }
}
