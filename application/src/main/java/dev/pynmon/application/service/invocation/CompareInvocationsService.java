package dev.pynmon.application.service.invocation;

import dev.pynmon.application.port.in.difference.CompareInvocationsUseCase;
import dev.pynmon.application.port.in.difference.Comparison;
import dev.pynmon.application.port.in.difference.Comparison.Found;
import dev.pynmon.application.port.in.difference.Comparison.Sample;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.difference.Differences;
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
import java.util.function.LongSupplier;

/** Compares the invocations of two lists. */
public final class CompareInvocationsService implements CompareInvocationsUseCase {
  private static final Set<Reading> READINGS =
      EnumSet.of(Reading.STATE, Reading.RECORD, Reading.HISTORY, Reading.RUNNERS);

  private final AppDirectory apps;
  private final ValueDecoder decoder;
  private final MatchingInvocations matching;

  public CompareInvocationsService(AppDirectory apps, ValueDecoder decoder, LongSupplier nanos) {
    this.apps = apps;
    this.decoder = decoder;
    this.matching = new MatchingInvocations(decoder, nanos);
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
    return new Found(
        those.sample(), others.sample(), Differences.between(those.traits(), others.traits()));
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
    return new SearchReading(visit, decoder)
        .with(READINGS, newest.some())
        .map(
            reading ->
                new Side(
                    sample,
                    newest.some().stream().map(each -> Traits.of(reading.facts(each))).toList()));
  }
}
