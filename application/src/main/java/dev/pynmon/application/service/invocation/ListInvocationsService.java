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
      InvocationList read = list.get();
      Answer<Count> total = read.total().map(count -> numbers.total(count, query.filter()));
      return new ListWithChoices(
          read.withTotal(total), choices, numbers.knowing(total, query.filter()));
    }
  }

  @Override
  public Answer<Map<InvocationId, InvocationBrief>> briefs(
      AppKey app, Collection<InvocationId> ids) {
    try (Visit visit = apps.visit(app)) {
      return new BriefReading(visit).of(ids);
    }
  }

  /** As exactly as the background knows it, which counts all. */
  private Count total(Visit visit, InvocationFilter filter, Count counted) {
    return counted instanceof Count.Exact
        ? counted
        : new StatusTally(visit, totals, matching).known(filter).total(counted, filter);
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
