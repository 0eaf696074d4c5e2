package dev.pynmon.web.familytree;

import dev.pynmon.domain.id.InvocationId;
import java.util.Map;
import java.util.Optional;

/** Finds the parts of a tree by their invocations. */
final class Drawn {
  private Drawn() {}

  static <T> Optional<T> of(Map<InvocationId, T> parts, InvocationId id) {
    return Optional.ofNullable(parts.get(id));
  }
}
