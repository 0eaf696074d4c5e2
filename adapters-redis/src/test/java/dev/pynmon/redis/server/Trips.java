package dev.pynmon.redis.server;

import dev.pynmon.testkit.log.CaughtLog;
import java.util.List;

/** The round trips that a read takes, caught where they are logged. */
public final class Trips {
  private Trips() {}

  /** The commands of each, one after another. */
  public static List<String> of(Runnable read) {
    return CaughtLog.during(Lease.class.getName(), read);
  }
}
