package dev.pynmon.demo.value;

import dev.pynmon.domain.id.DataReference;
import java.util.Optional;

/**
 * A serialized value, in itself or in the client data store (wire format, section 4.3).
 *
 * @param stored what stands in the record: the text or the reference to it
 * @param large the text behind the reference
 */
public record Text(String stored, Optional<String> large) {
  private static final int MIN_SIZE_TO_CACHE = 1024;

  public static Text of(String serialized) {
    return serialized.codePointCount(0, serialized.length()) < MIN_SIZE_TO_CACHE
        ? new Text(serialized, Optional.empty())
        : new Text(DataReference.to(serialized).value(), Optional.of(serialized));
  }
}
