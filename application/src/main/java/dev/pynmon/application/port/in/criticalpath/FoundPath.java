package dev.pynmon.application.port.in.criticalpath;

import dev.pynmon.domain.criticalpath.CriticalPath;
import dev.pynmon.domain.criticalpath.PathSentence;
import dev.pynmon.domain.criticalpath.Raised;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.why.Sentence;
import java.util.Map;
import java.util.Optional;

/**
 * What determined when an invocation ended, as a part of what its page tells. Found in at most a
 * dozen batches, one for each level below it; what these did not reach is among the gaps.
 *
 * @param path the path; empty where no change of the invocation is known
 * @param raised with what it failed, and who failed first below it; as far as known
 */
public record FoundPath(Optional<CriticalPath> path, Map<InvocationId, Raised> raised) {
  /** Nothing is known. */
  public static final FoundPath NONE = new FoundPath(Optional.empty(), Map.of());

  public FoundPath {
    raised = Map.copyOf(raised);
  }

  /** The same in a sentence with its evidence. */
  public Optional<Sentence> sentence() {
    return path.map(found -> PathSentence.of(found, raised));
  }

  /** For whose failure it failed; empty where it was nobody else's. */
  public Optional<Sentence> cause() {
    return path.flatMap(found -> PathSentence.cause(found, raised));
  }
}
