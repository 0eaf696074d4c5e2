package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.trigger.ContextKind;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Something that started invocations at a moment and has a marker of its own in a picture. */
public sealed interface Cause permits EventCause, TickCause {
  /** More invocations are not named in one marker. */
  int MOST_RELATED = 50;

  /** Tells it from all others of a picture. */
  String key();

  /** What it is called. */
  String code();

  /** When it happened. */
  Instant at();

  /** What kinds of conditions were met together with it. */
  Set<ContextKind> kinds();

  /**
   * Whom it concerns, {@value #MOST_RELATED} at most: who caused it first, then what it started.
   */
  List<InvocationId> related();

  /** What it started. */
  List<InvocationId> started();
}
