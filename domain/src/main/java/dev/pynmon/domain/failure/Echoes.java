package dev.pynmon.domain.failure;

import static java.util.Objects.requireNonNull;

import dev.pynmon.domain.id.InvocationId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds which failures followed those of what they had called. */
final class Echoes {
  private static final Comparator<Echo> MOST_FIRST =
      Comparator.comparingLong(Echo::caused).reversed().thenComparing(echo -> echo.cause().code());

  private final Map<Failure, Fingerprint> fingerprints;
  private final FailureFacts facts;

  /** What each raised, made once where it is asked for. */
  private final Map<InvocationId, Fingerprint> raised = new HashMap<>();

  /** Of each caller the one that it raised again, or else the last that failed before it. */
  private final Map<Failure, Failure> before = new HashMap<>();

  /**
   * Looks for them.
   *
   * @param fingerprints all failures there are, newest first, with what each is
   */
  Echoes(Map<Failure, Fingerprint> fingerprints, FailureFacts facts) {
    this.fingerprints = fingerprints;
    this.facts = facts;
    Map<InvocationId, Failure> newest = new HashMap<>();
    fingerprints.keySet().forEach(each -> newest.putIfAbsent(each.invocation(), each));
    for (Failure each : fingerprints.keySet()) {
      facts
          .parent(each.invocation())
          .map(newest::get)
          .filter(caller -> isBefore(each, caller))
          .ifPresent(
              caller -> before.merge(caller, each, (last, other) -> cause(caller, last, other)));
    }
  }

  private Failure cause(Failure caller, Failure last, Failure other) {
    return !isSame(caller, last) && isSame(caller, other) ? other : last;
  }

  /** A child's failure may be dated after that of its caller, who was told before it was noted. */
  private boolean isBefore(Failure child, Failure caller) {
    return !caller.at().isBefore(child.at()) || isSame(caller, child);
  }

  /** What most of these followed; empty when it is not most of them. */
  Optional<Echo> of(Fingerprint own, List<Failure> group) {
    Map<Fingerprint, Counts> causes = new HashMap<>();
    for (Failure each : group) {
      Failure child = before.get(each);
      if (child != null && !own.equals(fingerprint(child))) {
        causes.computeIfAbsent(fingerprint(child), _ -> new Counts()).add(isSame(each, child));
      }
    }
    return causes.entrySet().stream()
        .map(each -> each.getValue().echo(each.getKey()))
        .min(MOST_FIRST)
        .filter(most -> most.caused() * 2 > group.size());
  }

  private Fingerprint fingerprint(Failure failure) {
    return requireNonNull(fingerprints.get(failure));
  }

  private boolean isSame(Failure parent, Failure child) {
    Fingerprint own = raised(parent);
    return own.exception().isPresent() && own.equals(raised(child));
  }

  private Fingerprint raised(Failure failure) {
    return raised.computeIfAbsent(
        failure.invocation(), id -> Fingerprint.raised(facts.failureCause(id)));
  }

  private static final class Counts {
    private long caused;
    private long raisedAgain;

    void add(boolean isSame) {
      caused++;
      raisedAgain += isSame ? 1 : 0;
    }

    Echo echo(Fingerprint cause) {
      return new Echo(cause, caused, raisedAgain);
    }
  }
}
