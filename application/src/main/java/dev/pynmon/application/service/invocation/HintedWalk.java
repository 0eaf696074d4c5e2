package dev.pynmon.application.service.invocation;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Walks over ids where clues leave out most of them: the states of those alone are read that are
 * left. Remembers those that matched. For one walk.
 */
final class HintedWalk {
  private final Visit visit;
  private final InvocationMatcher matcher;
  private final Map<InvocationId, Candidate> matched = new HashMap<>();

  HintedWalk(Visit visit, InvocationMatcher matcher) {
    this.visit = visit;
    this.matcher = matcher;
  }

  /** Those that match, in their order; missing when a component has to be asked and cannot. */
  Answer<List<InvocationId>> matching(List<InvocationId> ids) {
    Answer<List<Candidate>> hinted = matcher.hinted(ids.stream().map(Candidate::unknown).toList());
    return Answer.flat(Answer.flat(hinted.map(this::known)).map(matcher::matchingHinted))
        .map(this::noted);
  }

  private Answer<List<Candidate>> known(List<Candidate> some) {
    List<InvocationId> ids = some.stream().map(Candidate::id).toList();
    return ids.isEmpty()
        ? new Answer.Available<>(List.of())
        : visit.orchestrator(store -> store.statuses().of(ids)).map(states -> known(ids, states));
  }

  /** What went away meanwhile is left out. */
  private static List<Candidate> known(
      List<InvocationId> ids, Map<InvocationId, InvocationState> states) {
    return ids.stream()
        .flatMap(id -> Optional.ofNullable(states.get(id)).stream())
        .map(Candidate::of)
        .toList();
  }

  private List<InvocationId> noted(List<Candidate> found) {
    found.forEach(each -> matched.put(each.id(), each));
    return found.stream().map(Candidate::id).toList();
  }

  /** What is known of one at which the walk ended, whether it matched or not. */
  Candidate atEnd(InvocationId id) {
    return known(List.of(Candidate.unknown(id))).available().stream()
        .flatMap(List::stream)
        .findFirst()
        .orElse(Candidate.unknown(id));
  }

  /** What is known of one that matched. */
  Candidate candidate(InvocationId id) {
    return Objects.requireNonNull(matched.get(id), "matched");
  }
}
