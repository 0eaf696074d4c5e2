package dev.pynmon.web.runner;

import dev.pynmon.application.port.in.runner.GoneRunners;
import dev.pynmon.application.port.in.runner.ListGoneRunnersUseCase;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.runnerwork.RunnerSentence;
import dev.pynmon.domain.search.Search;
import dev.pynmon.pictures.why.WhyText;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.export.Column;
import dev.pynmon.web.export.Exports;
import dev.pynmon.web.export.Portion;
import dev.pynmon.web.export.Sheet;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The runners that are gone as a file: in the parts of the largest page, each as that has it. */
final class GoneExport {
  static final String NAME = "gone-runners";

  private static final Sheet<Told> SHEET =
      new Sheet<>(
          NAME,
          List.of(
              Column.of("id", row -> row.of().runner().id()),
              context("class", RunnerContext::runnerClass),
              context("host", RunnerContext::hostname),
              context("pid", RunnerContext::processId),
              heartbeat("created", Heartbeat::created),
              heartbeat("last_heard", Heartbeat::last),
              Column.of("ending", row -> row.of().ending().name().toLowerCase(Locale.ROOT)),
              Column.some("held_then", Told::heldThen),
              Column.of("still_held", row -> row.of().held().size()),
              Column.some("recovered_after_seconds", row -> row.of().recoveredAfter()),
              Column.of("sentence", row -> WhyText.of(row.of().heldThen(), row.asOf()))));

  private GoneExport() {}

  /** A runner with what was told of it at that time. */
  private record Told(RunnerSentence of, Instant asOf) {
    /** Where not all was read nobody knows how many there were. */
    Optional<Integer> heldThen() {
      return Optional.of(of.heldAtEnd()).filter(any -> of.read() == RunnerSentence.Read.WHOLE);
    }
  }

  private static Column<Told> context(String name, Function<RunnerContext, Object> value) {
    return Column.some(name, row -> row.of().runner().context().map(value));
  }

  private static Column<Told> heartbeat(String name, Function<Heartbeat, Object> value) {
    return Column.some(name, row -> row.of().runner().heartbeat().map(value));
  }

  static List<Route> routes(ListGoneRunnersUseCase runners) {
    return Exports.routes(SHEET, request -> source(runners, request));
  }

  private static Portion.Source<Told> source(ListGoneRunnersUseCase runners, Request request) {
    Optional<Search> search = RunnerPages.search(request);
    return part -> {
      GoneRunners gone =
          runners.listGone(
              request.app().key(), search, part.atMost(ListGoneRunnersUseCase.MAX_PART));
      return Portion.of(
              gone.asOf(),
              Required.of(Component.ORCHESTRATOR, gone.part())
                  .map(said -> new Told(said, gone.asOf())))
          .without(gone.missing());
    };
  }
}
