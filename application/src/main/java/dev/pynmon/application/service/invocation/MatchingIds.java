package dev.pynmon.application.service.invocation;

import dev.pynmon.application.service.query.Batches;
import dev.pynmon.application.service.query.Effort;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;
import java.util.ArrayList;
import java.util.List;

/**
 * Of which of some invocations a query holds.
 *
 * @param ids those of them
 * @param lookedAt how many were looked at: the first
 */
public record MatchingIds(List<InvocationId> ids, int lookedAt) {
  /** Of none, since nothing could be asked. */
  public static final MatchingIds NONE = new MatchingIds(List.of(), 0);

  private static final int BATCH = 1_000;

  public MatchingIds {
    ids = List.copyOf(ids);
  }

  static Answer<MatchingIds> of(List<Candidate> candidates, SearchMatcher matcher, Effort effort) {
    List<InvocationId> found = new ArrayList<>();
    int lookedAt = 0;
    for (List<Candidate> batch : Batches.of(candidates, BATCH)) {
      if (!effort.goesOn(lookedAt)) {
        break;
      }
      lookedAt += batch.size();
      switch (matcher.matching(batch)) {
        case Answer.Available<List<Candidate>> holding ->
            holding.value().forEach(each -> found.add(each.id()));
        case Answer.Missing<List<Candidate>> missing -> {
          return new Answer.Missing<>(missing.why());
        }
      }
    }
    return new Answer.Available<>(new MatchingIds(found, lookedAt));
  }
}
