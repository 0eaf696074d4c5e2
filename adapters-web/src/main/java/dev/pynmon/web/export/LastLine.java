package dev.pynmon.web.export;

import java.time.Instant;
import java.util.Optional;

/**
 * What the last line of a file says.
 *
 * @param rows how many rows it has
 * @param why why it has no more; empty when these are all
 * @param asOf when the last of them was read
 * @param lookedBackTo how far was looked, where not to the end
 */
record LastLine(long rows, Optional<String> why, Instant asOf, Optional<Instant> lookedBackTo) {
  boolean isComplete() {
    return why.isEmpty();
  }
}
