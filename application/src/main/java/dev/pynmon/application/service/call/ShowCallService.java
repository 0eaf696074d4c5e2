package dev.pynmon.application.service.call;

import dev.pynmon.application.port.in.call.CallDetail;
import dev.pynmon.application.port.in.call.ShowCallQuery;
import dev.pynmon.application.port.in.call.ShowCallResult;
import dev.pynmon.application.port.in.call.ShowCallUseCase;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ListExtras;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.invocation.ExtrasReading;
import dev.pynmon.application.service.invocation.InvocationRows;
import dev.pynmon.application.service.invocation.MatchingInvocations;
import dev.pynmon.application.service.invocation.ShownContents;
import dev.pynmon.application.service.query.LastPage;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.Outcome;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A call: the orchestrator finds its invocations, the record of one of them has its arguments. */
public final class ShowCallService implements ShowCallUseCase {
  private static final long COUNT_BOUND = 10_000;

  /**
   * Among so many a record is looked for that has the arguments, where none of the call is shown.
   */
  private static final int TRIED = 5;

  private final AppDirectory apps;
  private final ValueDecoder decoder;
  private final MatchingInvocations matching;

  /**
   * Shows calls.
   *
   * @param matching tells of which invocations a query holds
   */
  public ShowCallService(AppDirectory apps, ValueDecoder decoder, MatchingInvocations matching) {
    this.apps = apps;
    this.decoder = decoder;
    this.matching = matching;
  }

  @Override
  public ShowCallResult show(ShowCallQuery query) {
    try (Visit visit = apps.visit(query.app())) {
      Instant asOf = visit.asOf();
      Answer<Listed> listed = list(visit, query);
      return switch (listed) {
        case Answer.Missing<Listed> _ -> new ShowCallResult.Unanswered(visit.missing());
        case Answer.Available<Listed> there ->
            there.value().total().value() == 0
                ? new ShowCallResult.NotFound(query.call())
                : new ShowCallResult.Found(detail(visit, asOf, query, there.value()));
      };
    }
  }

  private Answer<Listed> list(Visit visit, ShowCallQuery query) {
    StatusFilter ofCall = StatusFilter.of(query.call());
    Later<Answer<Page<InvocationState>>> page = visit.begin(() -> page(visit, ofCall, query));
    Answer<Count> total = visit.orchestrator(store -> store.statuses().count(ofCall, COUNT_BOUND));
    Answer<Page<InvocationState>> read = page.get();
    return Answer.flat(
        LastPage.insteadOf(query.page(), read.available(), total.available())
            .filter(_ -> query.search().isEmpty())
            .map(last -> indexed(visit, ofCall, last).map(found -> found.instead(last)))
            .orElse(read)
            .map(found -> total.map(many -> new Listed(found, many))));
  }

  private Answer<Page<InvocationState>> page(
      Visit visit, StatusFilter ofCall, ShowCallQuery query) {
    return query
        .search()
        .map(search -> matching.page(visit, ofCall, search, query.page()))
        .orElseGet(() -> indexed(visit, ofCall, query.page()));
  }

  private static Answer<Page<InvocationState>> indexed(
      Visit visit, StatusFilter ofCall, PageRequest part) {
    return visit.orchestrator(store -> store.statuses().page(ofCall, part));
  }

  private CallDetail detail(Visit visit, Instant asOf, ShowCallQuery query, Listed listed) {
    Page<InvocationState> states = listed.page();
    Supplier<ListExtras> extras = new ExtrasReading(visit).begin(states.items());
    List<InvocationRow> rows = new InvocationRows(visit).of(states.items());
    Optional<Arguments> arguments = arguments(visit, query, rows);
    ShownContents contents =
        ShownContents.read(visit, decoder, arguments.orElse(Arguments.NONE), Outcome.NONE);
    return new CallDetail(
        asOf,
        query.call(),
        arguments.isPresent(),
        contents.arguments(),
        contents.argumentsDamage(),
        states.withItems(rows),
        extras.get(),
        listed.total(),
        visit.missing());
  }

  /** Also of a call of whose invocations a query holds of none. */
  private static Optional<Arguments> arguments(
      Visit visit, ShowCallQuery query, List<InvocationRow> shown) {
    if (!shown.isEmpty() || query.search().isEmpty()) {
      return arguments(shown);
    }
    Answer<Page<InvocationState>> newest =
        indexed(visit, StatusFilter.of(query.call()), PageRequest.first(TRIED));
    return arguments(
        newest
            .available()
            .map(page -> new InvocationRows(visit).of(page.items()))
            .orElse(List.of()));
  }

  /** All its invocations have the same; one of them may be damaged. */
  private static Optional<Arguments> arguments(List<InvocationRow> rows) {
    return rows.stream()
        .flatMap(row -> row.record().stream())
        .filter(Invocation.class::isInstance)
        .map(record -> ((Invocation) record).arguments())
        .min(Comparator.comparing(arguments -> arguments.damage().isPresent()));
  }

  /**
   * What the orchestrator has of a call.
   *
   * @param page a part of its invocations
   * @param total how many there are
   */
  private record Listed(Page<InvocationState> page, Count total) {}
}
