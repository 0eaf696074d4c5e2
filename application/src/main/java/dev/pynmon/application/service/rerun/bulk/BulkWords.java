package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Counted;
import dev.pynmon.domain.rerun.BulkReport;
import dev.pynmon.domain.rerun.BulkSource;
import dev.pynmon.domain.rerun.BulkState;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.status.InvocationStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What stands of a run of many in the audit. */
final class BulkWords {
  private BulkWords() {}

  static String of(BulkReport run) {
    return Counted.of(run.counts().total()) + " " + of(run.order().source()) + ", " + run.id();
  }

  private static String of(BulkSource source) {
    return switch (source) {
      case BulkSource.Chosen _ -> "invocations by their ids";
      case BulkSource.Matching matching -> "invocations" + of(matching.filter());
      case BulkSource.Failures failures ->
          "failures of "
              + failures.task().map(TaskKey::value).orElse("any task")
              + failures.exception().map(name -> " by " + name).orElse("")
              + failures.fingerprint().map(code -> ", group " + code).orElse("");
    };
  }

  private static String of(InvocationFilter filter) {
    List<String> words = new ArrayList<>();
    if (!filter.statuses().isEmpty()) {
      words.add(
          filter.statuses().stream()
              .map(InvocationStatus::value)
              .sorted()
              .collect(Collectors.joining(" or ", "in status ", "")));
    }
    filter.task().ifPresent(task -> words.add("of " + task));
    filter.workflow().ifPresent(run -> words.add("in workflow " + run));
    filter.workflowType().ifPresent(type -> words.add("in workflows of " + type));
    filter.window().ifPresent(window -> words.add("from " + window.from() + " to " + window.to()));
    filter.ids().ifPresent(ids -> words.add("among " + Counted.of(ids.size(), "id")));
    return words.isEmpty() ? "" : " " + String.join(", ", words);
  }

  static String of(BulkState state) {
    return switch (state) {
      case BulkState.Going _ -> "going on";
      case BulkState.Awaiting _ -> "waiting for the first";
      case BulkState.Asking asking -> "asking: " + asking.why();
      case BulkState.Paused _ -> "paused";
      case BulkState.Complete _ -> "complete";
      case BulkState.Stopped _ -> "stopped";
      case BulkState.Failed failed -> "failed: " + failed.fault().problem();
      case BulkState.Abandoned _ -> "broken off";
    };
  }
}
