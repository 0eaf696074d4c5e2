package dev.pynmon.application.service.invocation;

import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.Halves;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.Batches;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.search.Condition;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.Reading;
import dev.pynmon.domain.search.Search;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells of which invocations a query holds: first by what is known of them anyway, then by the
 * clues that stores look for, and of those that are left by what is read.
 *
 * @param halves read of several parts of many
 * @param decoder knows what values say
 * @param queues what the code says of the queues of tasks
 */
record SearchMatcher(
    Visit visit,
    Halves halves,
    Search search,
    ValueDecoder decoder,
    Function<TaskKey, Optional<QueueName>> queues) {
  /** How many are read at once, so that what was read of more need not be kept. */
  private static final int READ = 250;

  static SearchMatcher of(
      Visit visit,
      Search search,
      ValueDecoder decoder,
      Function<TaskKey, Optional<QueueName>> queues) {
    return new SearchMatcher(visit, Halves.of(visit), search, decoder, queues);
  }

  private SearchMatcher on(Visit half) {
    return new SearchMatcher(half, halves, search, decoder, queues);
  }

  /**
   * Those of which it may hold, by clues alone, so that nothing needs to be known of them yet.
   * Missing when the state backend cannot be asked.
   */
  Answer<List<Candidate>> hinted(List<Candidate> candidates) {
    return halves.areSeveral()
        ? inParts(candidates, SearchMatcher::fewHinted)
        : fewHinted(candidates);
  }

  private Answer<List<Candidate>> fewHinted(List<Candidate> candidates) {
    SearchHints hints = new SearchHints(visit);
    Answer<List<Candidate>> left = new Answer.Available<>(candidates);
    for (Condition condition : search.cheapestFirst()) {
      left = Answer.flat(left.map(some -> hints.left(condition, some)));
    }
    return left;
  }

  /** Those of which it holds, in their order; missing when the state backend cannot be asked. */
  Answer<List<Candidate>> matching(List<Candidate> candidates) {
    return Answer.flat(hinted(told(candidates)).map(this::read));
  }

  /** The same of those that {@link #hinted} left. */
  Answer<List<Candidate>> matchingHinted(List<Candidate> candidates) {
    return read(told(candidates));
  }

  /** Of what the orchestrator does not know, only its record tells. */
  private List<Candidate> told(List<Candidate> candidates) {
    SearchReading nothing = new SearchReading(visit, decoder, queues);
    List<Condition> known =
        search.cheapestFirst().stream()
            .filter(condition -> condition.readings().equals(Set.of(Reading.STATE)))
            .toList();
    return candidates.stream()
        .filter(
            each ->
                each.state().isEmpty()
                    || known.stream().allMatch(one -> one.holds(nothing.facts(each))))
        .toList();
  }

  private Answer<List<Candidate>> read(List<Candidate> candidates) {
    return inParts(candidates, SearchMatcher::ofFew);
  }

  private Answer<List<Candidate>> inParts(
      List<Candidate> candidates,
      BiFunction<SearchMatcher, List<Candidate>, Answer<List<Candidate>>> ofFew) {
    List<Candidate> found = new ArrayList<>();
    for (Answer<List<Candidate>> few :
        halves.work(Batches.of(candidates, READ), (half, part) -> ofFew.apply(on(half), part))) {
      switch (few) {
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
      left = Answer.flat(left.map(some -> holding(condition, some, reading)));
    }
    return left;
  }

  private Answer<List<Candidate>> holding(
      Condition condition, List<Candidate> some, SearchReading reading) {
    if (some.isEmpty()) {
      return new Answer.Available<>(some);
    }
    if (condition instanceof Condition.Says says) {
      return said(says, some);
    }
    Answer<List<Candidate>> few =
        isAboutActors(condition)
            ? new SearchHints(visit).byActors(condition, some)
            : new Answer.Available<>(some);
    return Answer.flat(
        few.map(
            left ->
                reading
                    .with(readings(condition, left), left)
                    .map(read -> holding(read, condition, left))));
  }

  private static Set<Reading> readings(Condition condition, List<Candidate> some) {
    Set<Reading> readings = EnumSet.copyOf(condition.readings());
    if (!unknown(some).isEmpty()) {
      readings.add(Reading.RECORD);
    }
    return readings;
  }

  private static List<Candidate> unknown(List<Candidate> some) {
    return some.stream().filter(each -> each.state().isEmpty()).toList();
  }

  private static boolean isAboutActors(Condition condition) {
    return condition instanceof Condition.About about
        && (about.field() == Field.RUNNER || about.field() == Field.HOST);
  }

  private static List<Candidate> holding(
      SearchReading read, Condition condition, List<Candidate> some) {
    return some.stream().filter(each -> condition.holds(read.facts(each))).toList();
  }

  /** Of histories, records and outcomes only those are read that may say it. */
  private Answer<List<Candidate>> said(Condition.Says says, List<Candidate> some) {
    SearchHints hints = new SearchHints(visit);
    Later<Answer<List<Candidate>>> records = visit.begin(() -> hints.inRecords(says, some));
    Later<Answer<List<Candidate>>> outcomes = visit.begin(() -> hints.inOutcomes(says, some));
    Answer<List<Candidate>> acted = hints.byActors(says, some);
    SearchReading nothing = new SearchReading(visit, decoder, queues);
    Answer<SearchReading> read = new Answer.Available<>(nothing);
    read = more(read, EnumSet.of(Reading.HISTORY, Reading.RUNNERS), acted);
    Answer<List<Candidate>> recorded = records.get().map(few -> with(unknown(some), few));
    read = more(read, EnumSet.of(Reading.RECORD), recorded);
    read = more(read, EnumSet.of(Reading.OUTCOME), outcomes.get());
    Set<InvocationId> few = ids(List.of(acted, recorded, outcomes.get()));
    return read.map(
        all ->
            some.stream()
                .filter(each -> few.contains(each.id()) || isNamed(says, each))
                .filter(each -> says.holds(all.facts(each)))
                .toList());
  }

  private static List<Candidate> with(List<Candidate> unknown, List<Candidate> some) {
    return Stream.concat(unknown.stream(), some.stream()).distinct().toList();
  }

  private static Set<InvocationId> ids(List<Answer<List<Candidate>>> some) {
    return some.stream()
        .flatMap(each -> each.available().stream().flatMap(List::stream))
        .map(Candidate::id)
        .collect(Collectors.toSet());
  }

  private static boolean isNamed(Condition.Says says, Candidate candidate) {
    return says.isIn(candidate.id().value())
        || candidate.state().filter(known -> says.isIn(known.task().value())).isPresent();
  }

  private static Answer<SearchReading> more(
      Answer<SearchReading> before, Set<Reading> wanted, Answer<List<Candidate>> some) {
    return Answer.flat(
        before.map(reading -> Answer.flat(some.map(few -> reading.with(wanted, few)))));
  }
}
