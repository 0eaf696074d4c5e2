package dev.pynmon.application.service.criticalpath;

import dev.pynmon.application.port.in.criticalpath.FoundPath;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.SilentRunners;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.criticalpath.CriticalPath;
import dev.pynmon.domain.criticalpath.PathWants;
import dev.pynmon.domain.criticalpath.Raised;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.Outcome;
import dev.pynmon.domain.value.DecodedException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the path that led to the end of an invocation. Cost: a round trip for each level that it
 * leads down, two or three where many were called there, at most {@value #MOST_ROUNDS}, for whom
 * those on it called and what became of these; one more for signs of life, where a runner on it may
 * be dead, and one for exceptions, where it failed with another. What the visit knows already is
 * not asked for.
 */
public final class PathReading {
  private static final int MOST_ROUNDS = 12;

  /** So much of an exception is read. */
  private static final int MAX_EXCEPTION = 20_000;

  private final Visit visit;
  private final Known known;

  private PathReading(Visit visit) {
    this.visit = visit;
    this.known = new Known(visit);
  }

  /** As a part of a visit. */
  public static FoundPath of(Visit visit, ValueDecoder decoder, InvocationId focus) {
    PathReading reading = new PathReading(visit);
    return reading
        .read(focus)
        .map(path -> new FoundPath(Optional.of(path), reading.raised(path.failing(), decoder)))
        .orElse(FoundPath.NONE);
  }

  private Optional<CriticalPath> read(InvocationId focus) {
    PathWants wants = PathWants.of(known.source(focus));
    for (int round = 0; round < MOST_ROUNDS && known.ask(wants); round++) {
      wants = PathWants.of(known.source(focus));
    }
    return CriticalPath.of(known.source(focus)).map(this::withSilence);
  }

  private CriticalPath withSilence(CriticalPath first) {
    Set<RunnerId> inDoubt = known.inDoubt(first);
    known.note(
        inDoubt.isEmpty()
            ? Map.of()
            : new SilentRunners(visit, visit.contexts(inDoubt)).among(inDoubt, visit.asOf()));
    return CriticalPath.of(known.source(first.focus())).orElse(first);
  }

  private Map<InvocationId, Raised> raised(List<InvocationId> failing, ValueDecoder decoder) {
    if (failing.size() < 2) {
      return Map.of();
    }
    List<InvocationId> ends = List.of(failing.getFirst(), failing.getLast());
    Map<InvocationId, Raised> raised = new HashMap<>();
    visit
        .stateBackend(store -> store.outcomes().of(ends, MAX_EXCEPTION))
        .available()
        .orElse(Map.of())
        .forEach((id, outcome) -> raised(outcome, decoder).ifPresent(one -> raised.put(id, one)));
    return raised;
  }

  private static Optional<Raised> raised(Outcome outcome, ValueDecoder decoder) {
    return outcome.exception().map(decoder::decodeException).map(PathReading::raised);
  }

  private static Raised raised(DecodedException exception) {
    return new Raised(exception.type(), exception.message());
  }
}
