package dev.pynmon.domain.log;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The time of an entry as it was written.
 *
 * @param local what the clock showed, of the years 1900 to 9998
 * @param offset how far that clock was ahead of UTC; empty when it was not written
 */
public record LogTime(LocalDateTime local, Optional<ZoneOffset> offset) {
  /**
   * The moment.
   *
   * @param zone where a time that does not say so was written
   */
  public Instant at(ZoneId zone) {
    return offset.map(local::toInstant).orElseGet(() -> local.atZone(zone).toInstant());
  }

  /** The moment, for a time that says where it was written. */
  public Optional<Instant> moment() {
    return offset.map(local::toInstant);
  }
}
