package dev.pynmon.application.service.invocation;

import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.Batches;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.search.Clue;
import dev.pynmon.domain.search.Condition;
import dev.pynmon.domain.search.Reading;
import dev.pynmon.domain.search.Search;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Tells of which invocations a query holds: first by what is known of them anyway, then by the
 * clues that stores look for, and of those that are left by what is read.
 *
 * @param decoder knows what values say
 * @param queues what the code says of the queues of tasks
 */
record SearchMatcher(
    Visit visit,
    Search search,
    ValueDecoder decoder,
    Function<TaskKey, Optional<QueueName>> queues) {
  /** How many are read at once, so that what was read of more need not be kept. */
  private static final int READ = 500;

  /** Those of which it holds, in their order; missing when the state backend cannot be asked. */
  Answer<List<Candidate>> matching(List<Candidate> candidates) {
    return Visit.flat(hinted(told(candidates)).map(this::read));
  }

  private List<Candidate> told(List<Candidate> candidates) {
    SearchReading nothing = new SearchReading(visit, decoder, queues);
    List<Condition> known =
        search.cheapestFirst().stream()
            .filter(condition -> condition.readings().equals(Set.of(Reading.STATE)))
            .toList();
    return candidates.stream()
        .filter(each -> known.stream().allMatch(one -> one.holds(nothing.facts(each))))
        .toList();
  }

  private Answer<List<Candidate>> hinted(List<Candidate> candidates) {
    List<Clue> clues =
        search.cheapestFirst().stream().map(Clue::of).flatMap(Optional::stream).toList();
    Answer<List<Candidate>> left = new Answer.Available<>(candidates);
    for (Clue clue : clues) {
      left = Visit.flat(left.map(some -> hinted(clue, some)));
    }
    return left;
  }

  private Answer<List<Candidate>> hinted(Clue clue, List<Candidate> some) {
    return some.isEmpty()
        ? new Answer.Available<>(some)
        : visit.stateBackend(
            store -> {
              Set<InvocationId> hinted = new HashSet<>();
              Batches.of(some.stream().map(Candidate::id).toList())
                  .forEach(ids -> hinted.addAll(store.records().mayHold(ids, clue)));
              return some.stream().filter(each -> hinted.contains(each.id())).toList();
            });
  }

  private Answer<List<Candidate>> read(List<Candidate> candidates) {
    List<Candidate> found = new ArrayList<>();
    for (List<Candidate> few : Batches.of(candidates, READ)) {
      switch (ofFew(few)) {
        case Answer.Available<List<Candidate>> holding -> found.addAll(holding.value());
        case Answer.Missing<List<Candidate>> missing -> {
          return missing;
        }
      }
    }
    return new Answer.Available<>(List.copyOf(found));
  }

  private Answer<List<Candidate>> ofFew(List<Candidate> candidates) {
    SearchReading reading = new SearchReading(visit, decoder, queues);
    Answer<List<Candidate>> left = new Answer.Available<>(candidates);
    for (Condition condition : search.cheapestFirst()) {
      left = Visit.flat(left.map(some -> holding(condition, some, reading)));
    }
    return left;
  }

  private static Answer<List<Candidate>> holding(
      Condition condition, List<Candidate> some, SearchReading reading) {
    return some.isEmpty()
        ? new Answer.Available<>(some)
        : reading
            .with(condition.readings(), some)
            .map(read -> some.stream().filter(each -> condition.holds(read.facts(each))).toList());
  }
}
