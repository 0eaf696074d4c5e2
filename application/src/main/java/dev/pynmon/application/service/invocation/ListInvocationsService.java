package dev.pynmon.application.service.invocation;

import dev.pynmon.application.port.in.invocation.FilterChoices;
import dev.pynmon.application.port.in.invocation.InvocationBrief;
import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ListExtras;
import dev.pynmon.application.port.in.invocation.ListInvocationsQuery;
import dev.pynmon.application.port.in.invocation.ListInvocationsUseCase;
import dev.pynmon.application.port.in.invocation.ListWithChoices;
import dev.pynmon.application.port.in.invocation.StatusNumbers;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Totals;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.LastPage;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.search.InvocationFilter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Lists of invocations: the orchestrator gives the order, the other components the rest. */
public final class ListInvocationsService implements ListInvocationsUseCase {
  private final AppDirectory apps;
  private final Totals totals;
  private final MatchingInvocations matching;

  /**
   * Lists.
   *
   * @param matching finds what a filter lets through
   */
  public ListInvocationsService(AppDirectory apps, Totals totals, MatchingInvocations matching) {
    this.apps = apps;
    this.totals = totals;
    this.matching = matching;
  }

  @Override
  public InvocationList list(ListInvocationsQuery query) {
    try (Visit visit = apps.visit(query.app())) {
      return list(visit, query);
    }
  }

  @Override
  public InvocationList listOrLast(ListInvocationsQuery query) {
    try (Visit visit = apps.visit(query.app())) {
      return listOrLast(visit, query);
    }
  }

  private InvocationList listOrLast(Visit visit, ListInvocationsQuery query) {
    InvocationList asked = list(visit, query);
    return LastPage.insteadOf(query.page(), asked.page().available(), asked.total().available())
        .map(last -> list(visit, query.at(last)).instead(last))
        .orElse(asked);
  }

  @Override
  public ListWithChoices withChoices(ListInvocationsQuery query) {
    try (Visit visit = apps.visit(query.app())) {
      Later<InvocationList> list = visit.begin(() -> listOrLast(visit, query));
      StatusTally tally = new StatusTally(visit.part(), totals, matching);
      Later<StatusNumbers> counted = visit.begin(() -> tally.of(query.filter()));
      FilterChoices choices = Choices.read(visit);
      StatusNumbers numbers = counted.get();
      InvocationList agreeing = agreeing(list.get(), query.filter(), numbers);
      return new ListWithChoices(
          agreeing, choices, agreeing(numbers, agreeing.total(), query.filter()));
    }
  }

  @Override
  public Answer<Map<InvocationId, InvocationBrief>> briefs(
      AppKey app, Collection<InvocationId> ids) {
    try (Visit visit = apps.visit(app)) {
      return new BriefReading(visit).of(ids);
    }
  }

  /** What was counted up to a bound is told as exactly as beside the statuses. */
  private static InvocationList agreeing(
      InvocationList list, InvocationFilter filter, StatusNumbers numbers) {
    Answer<Count> total = list.total().map(counted -> known(counted, filter, numbers));
    return new InvocationList(
        list.asOf(), list.page(), list.extras(), total, list.lookedAt(), list.missing());
  }

  /** Of statuses that invocations ever had nobody knows any. */
  private static StatusNumbers agreeing(
      StatusNumbers numbers, Answer<Count> total, InvocationFilter filter) {
    return filter.asksForThePast() ? numbers : numbers.agreeing(total, filter.statuses());
  }

  /** What was counted up to a bound is known exactly where the background counts all. */
  private Count total(Visit visit, InvocationFilter filter, Count counted) {
    return counted instanceof Count.Exact || !filter.inAnyStatus().equals(InvocationFilter.ALL)
        ? counted
        : totals.of(visit).available().stream()
            .flatMap(known -> known.value().stream())
            .map(all -> known(counted, filter, StatusNumbers.of(all)))
            .findFirst()
            .orElse(counted);
  }

  /** As exactly as the numbers of statuses tell it; less than were met meanwhile tells nothing. */
  private static Count known(Count counted, InvocationFilter filter, StatusNumbers numbers) {
    Count all = numbers.total(filter.statuses());
    boolean isLess = filter.asksForThePast() || all.value() < counted.value();
    return counted instanceof Count.Exact || isLess ? counted : all;
  }

  /** The same, as a part of a visit. */
  public InvocationList list(Visit visit, ListInvocationsQuery query) {
    Listed listed = matching.list(visit, query.filter(), query.page());
    Supplier<ListExtras> extras =
        new ExtrasReading(visit)
            .begin(
                listed.page().available().map(Page::items).orElse(List.of()).stream()
                    .flatMap(each -> each.state().stream())
                    .toList());
    InvocationRows rows = new InvocationRows(visit);
    Answer<Page<InvocationRow>> page =
        listed.page().map(part -> part.withItems(rows.join(part.items())));
    return new InvocationList(
        visit.asOf(),
        page,
        extras.get(),
        listed.total().map(counted -> total(visit, query.filter(), counted)),
        listed.lookedAt(),
        visit.missingBeside(Component.ORCHESTRATOR));
  }
}
