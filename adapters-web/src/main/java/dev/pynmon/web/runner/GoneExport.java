package dev.pynmon.web.runner;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.application.port.in.runner.GoneRunners;
import dev.pynmon.application.port.in.runner.ListGoneRunnersUseCase;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.runnerwork.RunnerSentence;
import dev.pynmon.domain.search.Search;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.export.Column;
import dev.pynmon.web.export.Exports;
import dev.pynmon.web.export.Portion;
import dev.pynmon.web.export.Sheet;
import dev.pynmon.web.export.StoredJson;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The runners that are gone as a file: in the parts of the largest page, each as that has it. */
final class GoneExport {
  static final String NAME = "gone-runners";

  private static final Sheet<RunnerSentence> SHEET =
      new Sheet<>(
          NAME,
          List.of(
              Column.of("id", said -> said.runner().id()),
              context("class", RunnerContext::runnerClass),
              context("host", RunnerContext::hostname),
              context("pid", RunnerContext::processId),
              heartbeat("created", Heartbeat::created),
              heartbeat("last_heard", Heartbeat::last),
              Column.of("ending", said -> said.ending().name().toLowerCase(Locale.ROOT)),
              number("held_then", RunnerSentence::heldAtEnd),
              Column.of("at_least", said -> said.read() != RunnerSentence.Read.WHOLE),
              number("still_held", said -> said.held().size()),
              number("recovered", RunnerSentence::recovered),
              number("killed", RunnerSentence::killed),
              Column.some("recovered_after_seconds", RunnerSentence::recoveredAfter),
              list("still_held_invocations", HeldJson::still),
              list("lost_invocations", HeldJson::lost)));

  private GoneExport() {}

  /** Where nothing could be read, none that is known is not none. */
  private static Column<RunnerSentence> number(
      String name, Function<RunnerSentence, Integer> value) {
    return Column.some(
        name,
        said ->
            Optional.of(value.apply(said))
                .filter(any -> any > 0 || said.read() != RunnerSentence.Read.NOTHING));
  }

  private static Column<RunnerSentence> list(
      String name, Function<RunnerSentence, List<ObjectNode>> value) {
    return Column.some(
        name,
        said -> Optional.of(value.apply(said)).filter(any -> !any.isEmpty()).map(StoredJson::list));
  }

  private static Column<RunnerSentence> context(
      String name, Function<RunnerContext, Object> value) {
    return Column.some(name, said -> said.runner().context().map(value));
  }

  private static Column<RunnerSentence> heartbeat(String name, Function<Heartbeat, Object> value) {
    return Column.some(name, said -> said.runner().heartbeat().map(value));
  }

  static List<Route> routes(ListGoneRunnersUseCase runners) {
    return Exports.routes(SHEET, request -> source(runners, request));
  }

  private static Portion.Source<RunnerSentence> source(
      ListGoneRunnersUseCase runners, Request request) {
    Optional<Search> search = RunnerPages.search(request);
    return part -> {
      GoneRunners gone =
          runners.listGone(
              request.app().key(), search, part.atMost(ListGoneRunnersUseCase.MAX_PART));
      return Portion.of(gone.asOf(), Required.of(Component.ORCHESTRATOR, gone.part()))
          .without(gone.missing());
    };
  }
}
