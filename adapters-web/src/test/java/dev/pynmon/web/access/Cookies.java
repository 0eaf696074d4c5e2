package dev.pynmon.web.access;

import java.time.Clock;

/** Cookies of who has signed in. */
public final class Cookies {
  private Cookies() {}

  /** The header of a browser that signed in just now. */
  public static String of(AccessConfig config, Clock clock, String name, long epoch) {
    Sessions sessions = new Sessions(config.sessionKey(), clock);
    return Sessions.COOKIE + "=" + sessions.value(sessions.begin(name, epoch));
  }
}
