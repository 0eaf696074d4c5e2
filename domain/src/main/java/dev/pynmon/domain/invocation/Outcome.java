package dev.pynmon.domain.invocation;

import dev.pynmon.domain.value.StoredText;
import java.util.Optional;

/**
 * What an invocation left behind (wire format, section 4.5). A result may exist before the status
 * says so, or without it ever doing so.
 *
 * @param result the serialized result, perhaps a reference
 * @param exception the stored exception
 */
public record Outcome(Optional<StoredText> result, Optional<StoredText> exception) {
  /** Neither a result nor an exception. */
  public static final Outcome NONE = new Outcome(Optional.empty(), Optional.empty());
}
