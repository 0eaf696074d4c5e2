package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.trigger.ContextKind;
import dev.pynmon.domain.trigger.TriggerRun;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Something that happened at a moment and started invocations without a call. */
public sealed interface Cause permits EventCause, TickCause {
  /** Tells it from all others. */
  String key();

  /** What it is called. */
  String code();

  /** When it happened. */
  Instant at();

  /** What kinds of conditions were met together with it. */
  Set<ContextKind> kinds();

  /** Whom it concerns, each once: who caused it first, then what it started. */
  Stream<InvocationId> concerned();

  /** What it started. */
  List<InvocationId> started();

  /** How many these are, or are at least. */
  default Count startedCount() {
    return new Count.Exact(started().size());
  }

  /** The runs of triggers that it took part in, as far as they are known. */
  List<TriggerRun> runs();

  /** The run that started an invocation. */
  default Optional<TriggerRun> runThatStarted(InvocationId id) {
    return runs().stream().filter(run -> run.isStartOf(id)).findFirst();
  }
}
