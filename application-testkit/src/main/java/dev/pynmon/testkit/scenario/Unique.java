package dev.pynmon.testkit.scenario;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** What no other test has, so that tests may share a server. */
final class Unique {
  private static final AtomicLong COUNTER = new AtomicLong();

  private Unique() {}

  static long number() {
    return COUNTER.incrementAndGet();
  }

  /** An id whose order says nothing about when it was made, as pynenc's own. */
  static String id(String kind) {
    String seed = kind + number();
    return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** 64 hexadecimal digits, as those of a digest. */
  static String digest(String kind) {
    return (id(kind) + id(kind)).replace("-", "");
  }
}
