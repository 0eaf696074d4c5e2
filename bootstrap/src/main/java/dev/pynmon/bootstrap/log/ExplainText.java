package dev.pynmon.bootstrap.log;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.log.Explained;
import dev.pynmon.application.port.in.log.ExplainedLog;
import dev.pynmon.application.port.in.log.LogThing;
import dev.pynmon.application.port.in.log.LoggedFailures.OfException;
import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.bootstrap.console.Sentences;
import dev.pynmon.bootstrap.console.Table;
import dev.pynmon.domain.failure.FailureGroup;
import dev.pynmon.domain.log.LogReference;
import dev.pynmon.domain.log.LogSubject;
import dev.pynmon.domain.log.ParsedLog.LeftOut;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.runner.RunnerSighting;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The answer of {@code pynmon explain} for people. */
public record ExplainText(ExplainedLog log, ZoneId zone, Console console) {
  private static final Set<LogSubject> LISTED =
      EnumSet.of(LogSubject.INVOCATION, LogSubject.RUNNER);

  private static final int MAX_ROWS = 1_000;
  private static final int MAX_MESSAGE = 160;

  /** All of it. */
  public void print() {
    console.print(
        "%s, as of %s".formatted(log.app().label(), log.asOf().truncatedTo(ChronoUnit.SECONDS)));
    console.print("  " + entries());
    leftOut(log.log().leftOut());
    table("invocations", rows(LogThing.OfInvocation.class, this::row));
    table("runners", rows(LogThing.OfRunner.class, this::row));
    table("exceptions", exceptions());
    table("named besides", counts());
    table("may be several", reasons(Explained.Choice.class, ExplainText::choices));
    table("gone", reasons(Explained.Gone.class, gone -> "still named by " + trace(gone)));
    table("unknown", reasons(Explained.Unknown.class, _ -> ""));
    table("not looked up", notLookedUp());
    log.missing()
        .forEach(
            (component, why) ->
                console.print(
                    "  The %s is missing: %s".formatted(component.label(), Sentences.of(why))));
  }

  private String entries() {
    String span =
        log.log()
            .span(zone)
            .map(window -> ", %s to %s".formatted(window.from(), window.to()))
            .orElse("");
    String levels =
        log.tally().levels().entrySet().stream()
            .map(level -> ", " + level.getKey() + " " + CountText.of(level.getValue()))
            .collect(Collectors.joining());
    return "entries: " + CountText.of(log.log().entries().size()) + span + levels;
  }

  private void leftOut(LeftOut left) {
    if (!left.isNothing()) {
      console.print(
          "  left out: %s entries, %s mentions, %s characters"
              .formatted(
                  CountText.of(left.entries()),
                  CountText.of(left.mentions()),
                  CountText.of(left.characters())));
    }
  }

  private void table(String heading, List<List<String>> rows) {
    if (!rows.isEmpty()) {
      console.print(heading);
      Table.print(console, "  ", rows.subList(0, Math.min(MAX_ROWS, rows.size())));
    }
    if (rows.size() > MAX_ROWS) {
      console.print("  and " + CountText.of(rows.size() - MAX_ROWS) + " more");
    }
  }

  private <T extends LogThing> List<List<String>> rows(
      Class<T> kind, Function<T, List<String>> row) {
    return log.things(kind).stream().map(row).toList();
  }

  private List<String> row(LogThing.OfInvocation invocation) {
    InvocationRow row = invocation.row();
    return List.of(
        row.id().value(),
        row.task().map(Object::toString).orElse("?"),
        row.state().map(state -> state.status().status().value()).orElse("no longer known"),
        row.state()
            .map(state -> "since " + state.status().at().truncatedTo(ChronoUnit.SECONDS))
            .orElse(""),
        row.lastRunner().map(ExplainText::runner).orElse(""));
  }

  private static String runner(RunnerContext runner) {
    return runner.runnerClass() + " " + runner.id().value();
  }

  private List<String> row(LogThing.OfRunner thing) {
    RunnerSighting runner = thing.runner();
    return List.of(
        runner.id().value(),
        runner.context().map(RunnerContext::runnerClass).orElse("?"),
        runner.context().map(RunnerContext::hostname).orElse(""),
        runner.presence().word());
  }

  private List<List<String>> exceptions() {
    List<List<String>> rows = new ArrayList<>();
    for (OfException each : log.failures().exceptions()) {
      String says = SafeText.line(each.type() + ": " + each.message(), MAX_MESSAGE);
      each.alike().forEach(group -> rows.add(List.of(says, alike(group))));
      if (each.alike().isEmpty()) {
        rows.add(List.of(says, log.failures().isKnown() ? "no failure like it" : "not counted"));
      }
    }
    return rows;
  }

  private String alike(FailureGroup group) {
    return "%s of %s in %s, last %s, fingerprint:%s"
        .formatted(
            CountText.of(group.count()),
            group.task().map(Object::toString).orElse("?"),
            log.failures().range().code(),
            group.last().truncatedTo(ChronoUnit.SECONDS),
            group.fingerprint().code());
  }

  private List<List<String>> counts() {
    Map<LogSubject, Integer> counts = new TreeMap<>();
    log.tally().subjects().forEach((subject, ids) -> counts.put(subject, ids.size()));
    LISTED.forEach(counts::remove);
    List<List<String>> rows = new ArrayList<>();
    counts.forEach((subject, many) -> rows.add(List.of(name(subject), CountText.of(many))));
    return rows;
  }

  private static String name(LogSubject subject) {
    return subject.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private <T extends Explained> List<List<String>> reasons(
      Class<T> kind, Function<T, String> reason) {
    List<List<String>> rows = new ArrayList<>();
    for (LogReference reference : log.log().references()) {
      Optional.of(log.of(reference))
          .filter(kind::isInstance)
          .map(kind::cast)
          .ifPresent(
              why ->
                  rows.add(
                      List.of(
                          reference.kind().word() + ":" + reference.value(), reason.apply(why))));
    }
    return rows;
  }

  /** Of what is listed one by one; the rest is counted. */
  private List<List<String>> notLookedUp() {
    return log.log().references().stream()
        .filter(each -> LISTED.contains(each.subject()))
        .filter(each -> log.of(each) instanceof Explained.NotLookedUp)
        .map(each -> List.of(each.kind().word() + ":" + each.value()))
        .toList();
  }

  private static String choices(Explained.Choice choice) {
    return String.join(", ", choice.ids()) + (choice.isMore() ? " or another" : "");
  }

  private static String trace(Explained.Gone gone) {
    return switch (gone.trace()) {
      case HISTORY -> "a history";
      case CHILD -> "what it called";
      case WORKFLOW -> "its workflow";
      case TRIGGER_RUN -> "a run of a trigger";
    };
  }
}
