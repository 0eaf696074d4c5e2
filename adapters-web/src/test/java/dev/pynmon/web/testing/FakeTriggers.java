package dev.pynmon.web.testing;

import dev.pynmon.application.port.in.TriggerUseCases;
import dev.pynmon.application.port.in.trigger.ConditionDetail;
import dev.pynmon.application.port.in.trigger.ListTriggerRunsUseCase;
import dev.pynmon.application.port.in.trigger.ShowTriggersUseCase;
import dev.pynmon.application.port.in.trigger.SoughtTrigger;
import dev.pynmon.application.port.in.trigger.TriggerDetail;
import dev.pynmon.application.port.in.trigger.TriggerList;
import dev.pynmon.application.port.in.trigger.TriggerRunDetail;
import dev.pynmon.application.port.in.trigger.TriggerRunList;
import dev.pynmon.application.port.in.trigger.TriggerRunRows;
import dev.pynmon.application.port.in.trigger.TriggerRunsQuery;
import dev.pynmon.application.port.in.trigger.TriggerSurroundings;
import dev.pynmon.application.port.in.trigger.ValidConditionDetail;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.trigger.TriggerRunTally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Triggers and their runs as a test puts them in. */
public final class FakeTriggers implements ShowTriggersUseCase {
  public final List<TriggerRunsQuery> asked = new ArrayList<>();
  public TriggerRunList runs =
      new TriggerRunList(
          Samples.NOW,
          new SoughtTrigger.Any(),
          List.of(),
          new Answer.Available<>(
              new TriggerRunList.Part(
                  Page.empty(),
                  Map.of(),
                  TriggerRunTally.of(Newest.none(), Map.of()),
                  Optional.empty())),
          Map.of());
  public Answer<Optional<TriggerRunDetail>> run = new Answer.Available<>(Optional.empty());
  public TriggerList list =
      new TriggerList(
          Samples.NOW,
          new Answer.Available<>(new Snapshot.Taken<>(Page.empty(), Samples.NOW, true)),
          Page.empty(),
          new TriggerSurroundings(
              Map.of(),
              Map.of(),
              new Answer.Available<>(Newest.none()),
              EventRetention.DEFAULT,
              Optional.empty(),
              Map.of()),
          Map.of());
  public Answer<Optional<TriggerDetail>> trigger = new Answer.Available<>(Optional.empty());
  public Answer<Optional<ConditionDetail>> condition = new Answer.Available<>(Optional.empty());
  public Answer<Optional<ValidConditionDetail>> valid = new Answer.Available<>(Optional.empty());

  TriggerUseCases useCases() {
    return new TriggerUseCases(this, new Runs(), (_, _) -> run);
  }

  /** The list of runs. */
  private final class Runs implements ListTriggerRunsUseCase {
    @Override
    public TriggerRunList list(TriggerRunsQuery query) {
      asked.add(query);
      return runs;
    }

    @Override
    public TriggerRunRows rows(TriggerRunsQuery query) {
      asked.add(query);
      return new TriggerRunRows(
          runs.asOf(),
          runs.part().map(TriggerRunList.Part::page),
          runs.part().available().map(TriggerRunList.Part::started).orElse(Map.of()));
    }
  }

  @Override
  public TriggerList list(AppKey app, Optional<Search> search, PageRequest page) {
    return list;
  }

  @Override
  public Answer<Optional<TriggerDetail>> one(AppKey app, String id) {
    return trigger;
  }

  @Override
  public Answer<Optional<ConditionDetail>> condition(AppKey app, String id) {
    return condition;
  }

  @Override
  public Answer<Optional<ValidConditionDetail>> validCondition(AppKey app, String id) {
    return valid;
  }
}
