package dev.pynmon.application.service.trigger;

import dev.pynmon.application.port.in.trigger.ConditionDetail;
import dev.pynmon.application.port.in.trigger.ShowTriggersUseCase;
import dev.pynmon.application.port.in.trigger.TriggerDetail;
import dev.pynmon.application.port.in.trigger.TriggerList;
import dev.pynmon.application.port.in.trigger.TriggerSurroundings;
import dev.pynmon.application.port.in.trigger.ValidConditionDetail;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.invocation.InvocationRows;
import dev.pynmon.application.service.orchestrator.MarkedRuns;
import dev.pynmon.application.service.query.AskedList;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.TriggerRunFilter;
import dev.pynmon.domain.trigger.firing.Firing;
import dev.pynmon.domain.trigger.firing.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Triggers and their conditions, with the runs that tell what they did. */
public final class ShowTriggersService implements ShowTriggersUseCase {
  private static final TriggerRunFilter EVER = TriggerRunFilter.in(TimeWindow.EVER);

  private final AppDirectory apps;
  private final Catalogues catalogues;
  private final MarkedRuns marks;
  private final ValueDecoder decoder;

  public ShowTriggersService(
      AppDirectory apps, Catalogues catalogues, MarkedRuns marks, ValueDecoder decoder) {
    this.apps = apps;
    this.catalogues = catalogues;
    this.marks = marks;
    this.decoder = decoder;
  }

  @Override
  public TriggerList list(AppKey app, Optional<Search> search, PageRequest page) {
    try (Visit visit = apps.visit(app)) {
      Answer<Snapshot<Page<StoredTrigger>>> triggers = all(visit, search, page);
      Page<StoredTrigger> shown = page(triggers);
      Page<StoredTrigger> mapped =
          isWhole(page, shown) ? shown : page(all(visit, search, PageRequest.first(MAX_MAPPED)));
      List<StoredTrigger> each =
          Stream.concat(shown.items().stream(), mapped.items().stream()).distinct().toList();
      TriggerSurroundings around =
          new Around(visit, catalogues)
              .of(each, EVER, MAX_RUNS, new ServiceReading(visit, marks)::now);
      return new TriggerList(
          visit.asOf(),
          triggers,
          mapped,
          around,
          triggers.available().isPresent()
              ? visit.missing()
              : visit.missingBeside(Component.TRIGGER));
    }
  }

  private static Answer<Snapshot<Page<StoredTrigger>>> all(
      Visit visit, Optional<Search> search, PageRequest page) {
    return visit.trigger(
        store ->
            new AskedList<StoredTrigger>(
                    new TriggerFacts(store.conditions())::of, _ -> Optional.empty())
                .snapshot(search, store.definitions()::all, page));
  }

  private static Page<StoredTrigger> page(Answer<Snapshot<Page<StoredTrigger>>> triggers) {
    return triggers.available().flatMap(Snapshot::value).orElse(Page.empty());
  }

  private static boolean isWhole(PageRequest asked, Page<StoredTrigger> page) {
    return asked instanceof PageRequest.Skip skip && skip.skip() == 0 && page.next().isEmpty();
  }

  @Override
  public Answer<Optional<TriggerDetail>> one(AppKey app, String id) {
    try (Visit visit = apps.visit(app)) {
      return visit
          .trigger(store -> Optional.ofNullable(store.definitions().of(List.of(id)).get(id)))
          .map(found -> found.map(trigger -> detail(visit, trigger)));
    }
  }

  private TriggerDetail detail(Visit visit, StoredTrigger trigger) {
    TriggerSurroundings around =
        new Around(visit, catalogues)
            .of(
                List.of(trigger),
                EVER.ofTrigger(trigger.id()),
                MAX_RUNS,
                new ServiceReading(visit, marks)::withPast);
    List<InvocationId> started =
        around.runs().available().stream()
            .flatMap(runs -> runs.items().stream())
            .limit(MAX_SHOWN)
            .flatMap(run -> run.started().stream())
            .distinct()
            .toList();
    return new TriggerDetail(
        visit.asOf(),
        trigger,
        around,
        new FailureReading(visit, decoder).of(around.firing(trigger), around),
        trigger
            .readable()
            .map(one -> new EventFateReading(visit).lost(one, around.firing(one)))
            .orElse(List.of()),
        keepers(visit, around.firing(trigger)),
        new InvocationRows(visit).byId(started),
        visit.missing());
  }

  private static List<Trigger> keepers(Visit visit, Firing firing) {
    return firing.standing() instanceof Standing.Again
        ? new EventFateReading(visit).keepers(firing)
        : List.of();
  }

  @Override
  public Answer<Optional<ConditionDetail>> condition(AppKey app, String id) {
    List<String> ids = List.of(id);
    try (Visit visit = apps.visit(app)) {
      return visit.trigger(
          store ->
              Optional.ofNullable(store.conditions().of(ids).get(id))
                  .map(
                      condition -> {
                        List<String> triggers =
                            store.definitions().upon(ids).getOrDefault(id, List.of());
                        return new ConditionDetail(
                            visit.asOf(),
                            condition,
                            Optional.ofNullable(store.conditions().lastDue(ids).get(id)),
                            inOrder(triggers, store.definitions().of(triggers)));
                      }));
    }
  }

  private static List<StoredTrigger> inOrder(List<String> ids, Map<String, StoredTrigger> found) {
    return ids.stream().flatMap(id -> Optional.ofNullable(found.get(id)).stream()).toList();
  }

  @Override
  public Answer<Optional<ValidConditionDetail>> validCondition(AppKey app, String id) {
    try (Visit visit = apps.visit(app)) {
      return visit.trigger(store -> new MetOnce(visit.asOf(), store).of(id));
    }
  }
}
