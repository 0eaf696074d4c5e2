package dev.pynmon.bootstrap.cli;

import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.bootstrap.console.Table;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.runner.RunnerCounts;
import dev.pynmon.pictures.text.CountText;
import java.util.ArrayList;
import java.util.List;

/** The answer of {@code pynmon status} for people. */
final class StatusText {
  private static final String NOT_READ = "cannot be read";

  private StatusText() {}

  static void print(AppStatus status, Console console) {
    console.print("%s, as of %s".formatted(status.appId(), status.asOf()));
    Table.print(console, "  ", rows(status));
    status
        .missing()
        .forEach(
            (component, reason) ->
                console.print("  The %s is missing: %s".formatted(component.label(), reason)));
  }

  private static List<List<String>> rows(AppStatus status) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of("invocations", status.totals().map(t -> CountText.of(t.total())).orElse(NOT_READ)));
    status
        .totals()
        .map(Statuses::inOrder)
        .ifPresent(
            counts -> counts.forEach((name, n) -> rows.add(List.of("  " + name, CountText.of(n)))));
    status
        .queues()
        .ifPresentOrElse(
            queues ->
                queues.forEach(
                    queue ->
                        rows.add(
                            List.of(
                                "queue " + queue.queue(),
                                CountText.of(queue.waiting()) + " waiting"))),
            () -> rows.add(List.of("queues", NOT_READ)));
    rows.add(List.of("runners", status.runners().map(StatusText::runners).orElse(NOT_READ)));
    return rows;
  }

  private static String runners(RunnerCounts runners) {
    return "%s active%s%s of %s known"
        .formatted(
            CountText.of(runners.active()),
            some(runners.stale(), "stale"),
            some(runners.done(), "done"),
            CountText.of(runners.known()));
  }

  private static String some(Count count, String what) {
    return count.value() == 0 ? "" : ", %s %s".formatted(CountText.of(count), what);
  }
}
