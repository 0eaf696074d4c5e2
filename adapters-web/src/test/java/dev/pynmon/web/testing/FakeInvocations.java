package dev.pynmon.web.testing;

import static dev.pynmon.web.testing.Samples.there;

import dev.pynmon.application.port.in.criticalpath.FoundPath;
import dev.pynmon.application.port.in.familytree.FamilyTreeQuery;
import dev.pynmon.application.port.in.familytree.ShowFamilyTreeResult;
import dev.pynmon.application.port.in.familytree.ShowFamilyTreeUseCase;
import dev.pynmon.application.port.in.invocation.InvocationBrief;
import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.invocation.InvocationPart;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.InvocationWithScene;
import dev.pynmon.application.port.in.invocation.ListExtras;
import dev.pynmon.application.port.in.invocation.ListInvocationsQuery;
import dev.pynmon.application.port.in.invocation.ListInvocationsUseCase;
import dev.pynmon.application.port.in.invocation.ListWithChoices;
import dev.pynmon.application.port.in.invocation.ShowHistoryResult;
import dev.pynmon.application.port.in.invocation.ShowInvocationResult;
import dev.pynmon.application.port.in.invocation.ShowInvocationUseCase;
import dev.pynmon.application.port.in.invocation.StatusNumbers;
import dev.pynmon.application.port.in.invocation.TriggeredInvocation;
import dev.pynmon.application.port.in.invocation.Triggering;
import dev.pynmon.application.port.in.invocation.WholeInvocation;
import dev.pynmon.application.port.in.why.ExplainInvocationResult;
import dev.pynmon.application.port.in.why.ExplainInvocationUseCase;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.why.OtherRules;
import dev.pynmon.domain.why.Why;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Invocations as a test puts them in; remembers what it was asked. */
public final class FakeInvocations
    implements ListInvocationsUseCase,
        ShowInvocationUseCase,
        ExplainInvocationUseCase,
        ShowFamilyTreeUseCase {
  private final FakeTasks tasks;
  public final List<ListInvocationsQuery> lists = new ArrayList<>();
  public final List<FamilyTreeQuery> families = new ArrayList<>();
  public List<InvocationRow> rows = List.of();
  public Answer<Page<InvocationRow>> page = there(Page.empty());
  public int looked;
  public Answer<Map<InvocationId, InvocationBrief>> briefs = there(Map.of());
  public ListExtras extras = ListExtras.NONE;
  public ShowInvocationResult detail = new ShowInvocationResult.NotFound(Samples.ID);
  public ShowHistoryResult history = new ShowHistoryResult.NotFound(Samples.ID);
  public Triggering triggering = Samples.untriggered(Map.of());
  public StatusNumbers numbers = StatusNumbers.UNKNOWN;
  public Optional<ShowFamilyTreeResult> family = Optional.empty();
  public Why why = OtherRules.noStatus();
  public FoundPath path = FoundPath.NONE;

  FakeInvocations(FakeTasks tasks) {
    this.tasks = tasks;
  }

  /** Rows by numbered pages, unless a page was put in. */
  @Override
  public InvocationList list(ListInvocationsQuery query) {
    lists.add(query);
    return listed(query.page());
  }

  /** Of the rows that were put in. */
  @Override
  public InvocationList listOrLast(ListInvocationsQuery query) {
    lists.add(query);
    return query.page() instanceof PageRequest.Skip(int limit, int skip)
            && !rows.isEmpty()
            && skip >= rows.size()
        ? last(new PageRequest.Skip(limit, (rows.size() - 1) / limit * limit))
        : listed(query.page());
  }

  private InvocationList last(PageRequest.Skip part) {
    return listed(part).instead(part);
  }

  private InvocationList listed(PageRequest part) {
    Answer<Page<InvocationRow>> answer = rows.isEmpty() ? page : there(part(part));
    return new InvocationList(
        Samples.NOW,
        answer,
        extras,
        there(new Count.Exact(rows.size())),
        Math.max(looked, rows.size()),
        Map.of());
  }

  private Page<InvocationRow> part(PageRequest request) {
    int skip = request instanceof PageRequest.Skip numbered ? numbered.skip() : 0;
    return Page.of(
        rows.stream().skip(skip).limit(request.limit()).toList(),
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public Answer<Map<InvocationId, InvocationBrief>> briefs(
      AppKey app, Collection<InvocationId> ids) {
    return briefs;
  }

  @Override
  public InvocationPart children(AppKey app, InvocationId id, Optional<Cursor> after) {
    return new InvocationPart(
        Samples.NOW,
        Samples.there(Page.of(rows, Optional.empty(), Optional.empty())),
        ListExtras.NONE,
        Map.of());
  }

  @Override
  public ShowInvocationResult show(AppKey app, InvocationId id) {
    return detail;
  }

  @Override
  public ShowHistoryResult history(AppKey app, InvocationId id) {
    return history;
  }

  @Override
  public ShowFamilyTreeResult withPath(FamilyTreeQuery query) {
    ShowFamilyTreeResult shown = show(query);
    return shown instanceof ShowFamilyTreeResult.Found found
        ? new ShowFamilyTreeResult.Found(found.view().with(path))
        : shown;
  }

  @Override
  public InvocationWithScene withScene(AppKey app, InvocationId id) {
    return new InvocationWithScene(
        detail,
        detail instanceof ShowInvocationResult.Found found
            ? found.detail().scene(triggering.readableOrigin())
            : Optional.empty(),
        path);
  }

  @Override
  public ListWithChoices withChoices(ListInvocationsQuery query) {
    return new ListWithChoices(listOrLast(query), tasks.choices(), numbers);
  }

  @Override
  public TriggeredInvocation withTriggers(AppKey app, InvocationId id) {
    return new TriggeredInvocation(detail, triggering, why, path);
  }

  @Override
  public WholeInvocation whole(FamilyTreeQuery query) {
    return new WholeInvocation(detail, why, triggering, show(query), path);
  }

  @Override
  public ExplainInvocationResult explainComplete(AppKey app, InvocationId id) {
    return explain(app, id);
  }

  @Override
  public ExplainInvocationResult explain(AppKey app, InvocationId id) {
    return new ExplainInvocationResult.Found(Samples.NOW, why, Map.of());
  }

  /** A family of one, unless another was put in. */
  @Override
  public ShowFamilyTreeResult show(FamilyTreeQuery query) {
    families.add(query);
    return family.orElseGet(() -> new ShowFamilyTreeResult.Found(Families.alone(query)));
  }
}
