package dev.pynmon.application.service.difference;

import dev.pynmon.application.port.in.difference.CompareInvocationsUseCase;
import dev.pynmon.application.port.in.difference.Compared;
import dev.pynmon.application.port.in.difference.Comparison;
import dev.pynmon.application.port.in.difference.Comparison.Found;
import dev.pynmon.application.port.in.difference.Comparison.Reach;
import dev.pynmon.application.port.in.difference.Comparison.Sample;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.invocation.MatchingInvocations;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.difference.Difference;
import dev.pynmon.domain.difference.Differences;
import dev.pynmon.domain.difference.Trait.Aspect;
import dev.pynmon.domain.difference.Traits;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.search.Reading;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Compares the invocations of two lists. */
public final class CompareInvocationsService implements CompareInvocationsUseCase {
  private static final Set<Reading> READINGS = EnumSet.complementOf(EnumSet.of(Reading.OUTCOME));

  private final AppDirectory apps;
  private final MatchingInvocations matching;

  public CompareInvocationsService(AppDirectory apps, MatchingInvocations matching) {
    this.apps = apps;
    this.matching = matching;
  }

  @Override
  public Comparison compare(AppKey app, Compared compared) {
    try (Visit visit = apps.visit(app)) {
      ComparedList.Reader reader = new ComparedList.Reader(visit, matching);
      return new Comparison(
          visit.asOf(),
          Answer.flat(
              reader
                  .newest(compared.those())
                  .map(
                      some -> {
                        TimeWindow time = time(some, compared.others(), visit.asOf());
                        return Answer.flat(
                            reader
                                .spread(compared.others(), time)
                                .map(rest -> found(visit, compared, time, some, rest)));
                      })));
    }
  }

  /** Of the newest of many, what happened before them is of another time. */
  private static TimeWindow time(ComparedList some, InvocationFilter others, Instant now) {
    Instant from = some.since().filter(oldest -> oldest.isBefore(now)).orElse(now);
    TimeWindow since = TimeWindow.within(from, now);
    return some.reach() == Reach.ALL ? others.window().orElse(since) : since;
  }

  private Answer<Found> found(
      Visit visit, Compared compared, TimeWindow time, ComparedList some, ComparedList rest) {
    return Answer.flat(
        traits(visit, some)
            .map(
                those ->
                    traits(visit, rest)
                        .map(
                            others -> {
                              List<Difference> found =
                                  compared.untold(
                                      Differences.between(
                                          those, others, rest.reach() != Reach.NEWEST));
                              return new Found(
                                  time,
                                  new Sample(those.size(), some.reach()),
                                  new Sample(others.size(), rest.reach()),
                                  found,
                                  visit.contexts(runners(found)));
                            })));
  }

  private static List<RunnerId> runners(List<Difference> found) {
    return found.stream()
        .flatMap(each -> each.traits().stream())
        .filter(trait -> trait.aspect() == Aspect.RUNNER)
        .map(trait -> new RunnerId(trait.value()))
        .toList();
  }

  private Answer<List<Traits>> traits(Visit visit, ComparedList list) {
    return matching
        .facts(visit, READINGS, list.some())
        .map(facts -> facts.stream().map(Traits::of).toList());
  }
}
