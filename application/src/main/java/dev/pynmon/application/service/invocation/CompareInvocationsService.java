package dev.pynmon.application.service.invocation;

import dev.pynmon.application.port.in.difference.CompareInvocationsUseCase;
import dev.pynmon.application.port.in.difference.Comparison;
import dev.pynmon.application.port.in.difference.Comparison.Found;
import dev.pynmon.application.port.in.difference.Comparison.Sample;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.difference.Differences;
import dev.pynmon.domain.difference.Trait.Aspect;
import dev.pynmon.domain.difference.Traits;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.search.Reading;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares the invocations of two lists. */
public final class CompareInvocationsService implements CompareInvocationsUseCase {
  private static final Set<Reading> READINGS =
      EnumSet.of(Reading.STATE, Reading.RECORD, Reading.HISTORY, Reading.RUNNERS);

  private static final Set<Aspect> OF_THEIR_TIME = EnumSet.of(Aspect.HOUR, Aspect.RUNNER);

  private final AppDirectory apps;
  private final MatchingInvocations matching;

  public CompareInvocationsService(AppDirectory apps, MatchingInvocations matching) {
    this.apps = apps;
    this.matching = matching;
  }

  @Override
  public Comparison compare(AppKey app, InvocationFilter those, InvocationFilter others) {
    try (Visit visit = apps.visit(app)) {
      Answer<Side> some = Visit.flat(listed(visit, those).map(listed -> read(visit, listed)));
      Answer<Side> rest = Visit.flat(listed(visit, others).map(listed -> read(visit, listed)));
      return new Comparison(
          visit.asOf(), Visit.flat(some.map(one -> rest.map(other -> found(one, other)))));
    }
  }

  /** What was read of the newest of a list. */
  private record Side(Sample sample, List<Traits> traits) {}

  private record Newest(List<Candidate> some, boolean isAll) {}

  private static Found found(Side those, Side others) {
    boolean isWhole = those.sample().isAll() && others.sample().isAll();
    return new Found(
        those.sample(),
        others.sample(),
        Differences.between(comparable(those, isWhole), comparable(others, isWhole)));
  }

  /** The newest of many are of other hours, and on other runners, than all of few. */
  private static List<Traits> comparable(Side side, boolean isWhole) {
    return isWhole
        ? side.traits()
        : side.traits().stream().map(each -> each.without(OF_THEIR_TIME)).toList();
  }

  private Answer<Newest> listed(Visit visit, InvocationFilter filter) {
    List<Candidate> found = new ArrayList<>();
    Answer<Page<Candidate>> page = page(visit, filter, PageRequest.first(SAMPLE));
    for (int pages = 1; pages <= MAX_PAGES; pages++) {
      Optional<Page<Candidate>> read = page.available();
      if (read.isEmpty()) {
        return page.map(never -> new Newest(List.of(), false));
      }
      found.addAll(read.get().items());
      if (read.get().next().isEmpty()) {
        return new Answer.Available<>(newest(found, true));
      }
      if (found.size() >= SAMPLE || pages == MAX_PAGES) {
        break;
      }
      page = page(visit, filter, PageRequest.after(SAMPLE, read.get().next().get()));
    }
    return new Answer.Available<>(newest(found, false));
  }

  private static Newest newest(List<Candidate> found, boolean isAll) {
    return new Newest(found.stream().limit(SAMPLE).toList(), isAll && found.size() <= SAMPLE);
  }

  private Answer<Page<Candidate>> page(Visit visit, InvocationFilter filter, PageRequest request) {
    return matching.list(visit, filter, request).page();
  }

  private Answer<Side> read(Visit visit, Newest newest) {
    Sample sample = new Sample(newest.some().size(), newest.isAll());
    return matching
        .reading(visit)
        .with(READINGS, newest.some())
        .map(
            reading ->
                new Side(
                    sample,
                    newest.some().stream().map(each -> Traits.of(reading.facts(each))).toList()));
  }
}
