package dev.pynmon.application.service.timeline;

import dev.pynmon.application.port.in.timeline.TimelineView.Matches;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.invocation.MatchingInvocations;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.search.Search;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Of which invocations of a window a query holds; each is asked once. For one thread. */
final class Searched {
  private final Visit visit;
  private final MatchingInvocations matching;
  private final Optional<Search> search;
  private final PresentStates present;
  private final Set<InvocationId> asked = new HashSet<>();
  private final Set<InvocationId> holding = new HashSet<>();
  private Matches matches = Matches.NONE;

  Searched(
      Visit visit, MatchingInvocations matching, Optional<Search> search, PresentStates present) {
    this.visit = visit;
    this.matching = matching;
    this.search = search;
    this.present = present;
  }

  /**
   * Asks it of those of which it was not asked yet, which is to learn their present states, too;
   * tells why it could not be asked.
   */
  Optional<Absence> ask(List<InvocationId> newestFirst) {
    return search.flatMap(
        query -> ask(query, newestFirst.stream().filter(asked::add).toList()).absence());
  }

  private Answer<Matches> ask(Search query, List<InvocationId> ids) {
    present.learn(ids);
    return matching
        .among(visit, query, ids, present::state)
        .map(
            found -> {
              holding.addAll(found.ids());
              matches = matches.with(new Matches(found.ids().size(), found.lookedAt(), ids.size()));
              return matches;
            });
  }

  /** Whether it holds of one that was asked; without a query of any. */
  boolean holds(InvocationId id) {
    return search.isEmpty() || holding.contains(id);
  }

  /** How many those are; empty without a query. */
  Optional<Matches> matches() {
    return search.map(_ -> matches);
  }
}
