package dev.pynmon.web.purge;

import dev.pynmon.application.port.in.purge.PurgePart;
import dev.pynmon.application.port.in.purge.PurgePreview;
import dev.pynmon.application.port.in.purge.RunnerAtWork;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.Holding;
import dev.pynmon.domain.purge.PurgeScope;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The key figures of a preview that its sentences are made of.
 *
 * @param preview what was counted
 */
record Outlook(PurgePreview preview) {
  private static final Set<InvocationStatus> AT_WORK =
      Set.of(KnownStatus.RUNNING, KnownStatus.PAUSED, KnownStatus.RESUMED);

  /** False for a purge that chooses among entries. */
  boolean emptiesComponents() {
    return preview.scope() instanceof PurgeScope.Everything
        || preview.scope() instanceof PurgeScope.Only;
  }

  /** The components that are emptied. */
  Set<Component> components() {
    return emptiesComponents()
        ? preview.parts().stream().map(PurgePart::component).collect(Collectors.toSet())
        : Set.of();
  }

  /** How many entries of all components, as far as that is known. */
  Count known() {
    return Count.sum(
        preview.parts().stream()
            .flatMap(part -> part.holdings().available().orElse(List.of()).stream())
            .flatMap(holding -> holding.entries().stream()));
  }

  /** True when nobody can tell of each kind how many there are. */
  boolean isPartlyUnknown() {
    return preview.parts().stream()
        .anyMatch(part -> part.entries().isEmpty() && !isOutOfReach(part));
  }

  private static boolean isOutOfReach(PurgePart part) {
    return part.holdings().absence().filter(why -> !(why instanceof Absence.Down)).isPresent();
  }

  /** True when it is known that nothing is there. */
  boolean isEmpty() {
    return !isPartlyUnknown() && known().equals(new Count.Exact(0));
  }

  /** How many entries of this kind a component holds; empty when nobody can tell. */
  Optional<Count> of(Component component, String kind) {
    boolean isNotThere =
        preview.parts().stream()
            .anyMatch(part -> part.component() == component && isOutOfReach(part));
    if (isNotThere) {
      return Optional.of(new Count.Exact(0));
    }
    return preview.parts().stream()
        .filter(part -> part.component() == component)
        .flatMap(part -> part.holdings().available().stream())
        .findFirst()
        .flatMap(holdings -> of(holdings, kind));
  }

  private static Optional<Count> of(List<Holding> holdings, String kind) {
    return holdings.stream()
        .filter(holding -> holding.kind().equals(kind))
        .findFirst()
        .map(Holding::entries)
        .orElse(Optional.of(new Count.Exact(0)));
  }

  /** How many unfinished invocations some runner works on. */
  Count running() {
    return unfinished(AT_WORK::contains);
  }

  /** How many a runner has taken and not begun. */
  Count taken() {
    return unfinished(KnownStatus.PENDING::equals);
  }

  /** How many are still to be begun, the taken ones among them. */
  Count waiting() {
    return unfinished(status -> !AT_WORK.contains(status));
  }

  /** How many are unfinished. */
  Count unfinished() {
    return unfinished(_ -> true);
  }

  private Count unfinished(Predicate<InvocationStatus> which) {
    Map<InvocationStatus, Count> counts = preview.unfinished().available().orElse(Map.of());
    return Count.sum(
        counts.entrySet().stream()
            .filter(entry -> which.test(entry.getKey()))
            .map(Map.Entry::getValue));
  }

  /** How many invocations the runners that are alive own. */
  Count held() {
    return Count.sum(
        preview.alive().available().orElse(List.of()).stream().map(RunnerAtWork::holds));
  }
}
