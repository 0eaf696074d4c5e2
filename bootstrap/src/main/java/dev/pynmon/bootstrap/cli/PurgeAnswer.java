package dev.pynmon.bootstrap.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.application.port.in.purge.PurgePart;
import dev.pynmon.application.port.in.purge.PurgePreview;
import dev.pynmon.application.port.in.purge.PurgePreview.EndedCounts;
import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.bootstrap.console.Json;
import dev.pynmon.bootstrap.console.Table;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.PurgeReport;
import dev.pynmon.domain.purge.PurgeScope;
import dev.pynmon.domain.purge.PurgeStep;
import dev.pynmon.domain.query.Count;
import dev.pynmon.pictures.text.CountText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is said of a purge, before it or after.
 *
 * @param app the application
 * @param heading what the numbers are
 * @param rows how many entries by component, perhaps with what of them; empty when unknown
 * @param invocations how many ended invocations go or went; empty when that is not the question
 * @param kept how many of them stay; empty when that is not the question
 * @param alive how many runners are alive; empty when nobody can tell, or when it is over
 * @param isComplete true when nothing is unknown or left
 */
record PurgeAnswer(
    String app,
    String heading,
    List<Row> rows,
    Optional<Count> invocations,
    Optional<Count> kept,
    Optional<Integer> alive,
    boolean isComplete) {
  /** So many entries. */
  record Row(Component component, Optional<Count> entries, String kinds) {}

  /** What would go. */
  static PurgeAnswer of(PurgePreview preview) {
    List<Row> rows = new ArrayList<>();
    preview.parts().forEach(part -> rows.add(row(part)));
    preview
        .ended()
        .flatMap(Answer::available)
        .ifPresent(
            ended ->
                rows.add(
                    new Row(
                        Component.ORCHESTRATOR,
                        Optional.of(ended.going()),
                        "invocations, from every place")));
    return new PurgeAnswer(
        preview.app().label(),
        "would go",
        rows,
        preview.ended().flatMap(Answer::available).map(EndedCounts::going),
        preview.ended().flatMap(Answer::available).map(EndedCounts::kept),
        preview.alive().available().map(List::size),
        preview.missing().isEmpty());
  }

  private static Row row(PurgePart part) {
    List<String> kinds = new ArrayList<>();
    part.holdings()
        .available()
        .ifPresent(
            holdings ->
                holdings.forEach(
                    holding ->
                        kinds.add(
                            holding.entries().map(CountText::of).orElse("some")
                                + " "
                                + holding.noun())));
    return new Row(part.component(), part.entries(), String.join(", ", kinds));
  }

  /** What went. */
  static PurgeAnswer of(PurgeReport report) {
    return new PurgeAnswer(
        report.app().value(),
        "gone",
        report.steps().stream().map(PurgeAnswer::row).toList(),
        report.scope() instanceof PurgeScope.Ended
            ? Optional.of(new Count.Exact(report.gone()))
            : Optional.empty(),
        Optional.of(new Count.Exact(report.kept())),
        Optional.empty(),
        !report.isHalfWay());
  }

  private static Row row(PurgeStep step) {
    return new Row(
        step.component(),
        Optional.of(new Count.Exact(step.removed())),
        step.stage() == PurgeStep.Stage.DONE ? "" : "not to its end");
  }

  void print(boolean json, Console console) {
    if (json) {
      console.out().println(Json.line(json()));
    } else {
      print(console);
    }
  }

  private void print(Console console) {
    console.print(
        "%s, entries that %s".formatted(app, heading.equals("gone") ? "are gone" : heading));
    Table.print(
        console,
        "  ",
        rows.stream()
            .map(
                row ->
                    List.of(
                        row.component().label(),
                        row.entries().map(CountText::of).orElse("unknown"),
                        row.kinds()))
            .toList());
    if (heading.equals("gone")) {
      invocations.ifPresent(count -> console.print("  " + ended(count) + " gone"));
    }
    kept.filter(count -> count.value() > 0)
        .ifPresent(
            count ->
                console.print(
                    "  %s kept: something unfinished refers to %s"
                        .formatted(ended(count), isOne(count) ? "it" : "them")));
    alive
        .filter(runners -> runners > 0)
        .ifPresent(runners -> console.print("  runners alive: " + CountText.of(runners)));
  }

  private ObjectNode json() {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("app_id", app);
    ArrayNode array = node.putArray(heading.replace(' ', '_'));
    rows.forEach(
        row -> {
          ObjectNode each = array.addObject().put("component", row.component().label());
          row.entries()
              .ifPresentOrElse(
                  count -> each.put("entries", count.value()), () -> each.putNull("entries"));
        });
    kept.ifPresent(count -> node.put("kept", count.value()));
    invocations.ifPresent(
        count ->
            node.putObject("invocations")
                .put(heading.replace(' ', '_'), count.value())
                .put("kept", kept.map(Count::value).orElse(0L)));
    alive.ifPresent(runners -> node.put("runners_alive", runners));
    return node.put("complete", isComplete);
  }

  private static String ended(Count count) {
    return CountText.of(count) + (isOne(count) ? " ended invocation is" : " ended invocations are");
  }

  private static boolean isOne(Count count) {
    return count.equals(new Count.Exact(1));
  }
}
