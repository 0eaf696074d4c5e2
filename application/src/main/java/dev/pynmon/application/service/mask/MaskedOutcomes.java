package dev.pynmon.application.service.mask;

import dev.pynmon.application.port.out.invocation.Outcomes;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Outcome;
import dev.pynmon.domain.search.Clue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Outcomes whose results are without what is hidden. The text of an exception is no mapping: it is
 * left as it is.
 */
record MaskedOutcomes(Outcomes outcomes, MaskedTexts texts) implements Outcomes {
  @Override
  public Map<InvocationId, Outcome> of(Collection<InvocationId> ids, int maxChars) {
    Map<InvocationId, Outcome> found = new LinkedHashMap<>(outcomes.of(ids, maxChars));
    found.replaceAll(
        (_, outcome) -> new Outcome(outcome.result().map(texts::value), outcome.exception()));
    return found;
  }

  @Override
  public Set<InvocationId> mayHold(Collection<InvocationId> ids, Optional<Clue> result) {
    return outcomes.mayHold(ids, result);
  }
}
