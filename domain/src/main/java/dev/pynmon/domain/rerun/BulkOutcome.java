package dev.pynmon.domain.rerun;

import dev.pynmon.domain.id.InvocationId;
import java.util.Optional;

/** What became of one of many. */
public sealed interface BulkOutcome {
  /** Nothing yet. */
  record Open() implements BulkOutcome {}

  /**
   * It was registered anew.
   *
   * @param as the new invocation
   */
  record Registered(InvocationId as) implements BulkOutcome {}

  /**
   * The same was registered already, so that stands for it.
   *
   * @param existing which
   */
  record Existing(InvocationId existing) implements BulkOutcome {}

  /**
   * It is not run again.
   *
   * @param reason of what kind the reason is
   * @param sentence the reason, for people
   */
  record LeftOut(BulkReason reason, String sentence) implements BulkOutcome {}

  /** The invocation that stands for it now. */
  default Optional<InvocationId> stands() {
    return switch (this) {
      case Registered registered -> Optional.of(registered.as());
      case Existing existing -> Optional.of(existing.existing());
      case Open _, LeftOut _ -> Optional.empty();
    };
  }
}
