package dev.pynmon.web.trigger.pages;

import dev.pynmon.application.port.in.trigger.ShowTriggersUseCase;
import dev.pynmon.application.port.in.trigger.TriggerList;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.trigger.ArgumentProvider;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.export.Column;
import dev.pynmon.web.export.Exports;
import dev.pynmon.web.export.Portion;
import dev.pynmon.web.export.Sheet;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.query.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The list of triggers as a file, by id. */
final class TriggersExport {
  static final String NAME = "triggers";

  private static final Sheet<StoredTrigger> SHEET =
      new Sheet<>(
          NAME,
          List.of(
              Column.of("id", StoredTrigger::id),
              known("task", Trigger::task),
              known("logic", trigger -> Optional.of(trigger.logic())),
              known("conditions", trigger -> Optional.of(String.join(" ", trigger.conditions()))),
              known("arguments", trigger -> trigger.arguments().map(ArgumentProvider::words))));

  private TriggersExport() {}

  private static Column<StoredTrigger> known(String name, Function<Trigger, Optional<?>> value) {
    return Column.some(name, trigger -> trigger.readable().flatMap(value));
  }

  static List<Route> routes(ShowTriggersUseCase triggers) {
    return Exports.routes(SHEET, request -> source(triggers, request));
  }

  private static Portion.Source<StoredTrigger> source(
      ShowTriggersUseCase triggers, Request request) {
    return part -> {
      TriggerList list =
          triggers.list(request.app().key(), QueryParam.read(request, Noun.TRIGGERS), part);
      return Portion.of(list.asOf(), Required.of(Component.TRIGGER, list.triggers()));
    };
  }
}
