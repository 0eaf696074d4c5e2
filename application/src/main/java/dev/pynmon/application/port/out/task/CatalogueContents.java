package dev.pynmon.application.port.out.task;

import java.time.Instant;
import java.util.Optional;

/**
 * What was found at the place of a file about tasks.
 *
 * @param version of what; empty when there was nothing to read
 * @param reading what became of it
 */
public record CatalogueContents(Optional<CatalogueVersion> version, CatalogueReading reading) {
  /** Nothing to read, and why: the second half of a sentence, such as "is not there". */
  public static CatalogueContents bad(String problem) {
    return new CatalogueContents(
        Optional.empty(), new CatalogueReading.Bad(Optional.empty(), problem));
  }

  /** When it was written. */
  public Instant written() {
    return version.map(CatalogueVersion::modified).orElse(Instant.EPOCH);
  }
}
