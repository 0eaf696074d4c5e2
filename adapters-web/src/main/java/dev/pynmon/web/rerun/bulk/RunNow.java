package dev.pynmon.web.rerun.bulk;

import dev.pynmon.application.port.in.rerun.FollowBulksUseCase;
import dev.pynmon.application.port.in.rerun.WholeBulk;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.rerun.BulkFates;
import dev.pynmon.domain.rerun.BulkFirst;
import dev.pynmon.domain.rerun.BulkReport;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.text.StatusBadge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How what a run registered is now.
 *
 * @param fates how many have which status
 * @param raised what the first raised, where somebody is asked about it; empty when nobody can tell
 */
record RunNow(BulkFates fates, Optional<String> raised) {
  /** Whether there is more to see: the run goes on, or something that it registered does. */
  boolean goesOn(BulkReport run) {
    return run.isUnderWay()
        || fates.counts().keySet().stream().anyMatch(status -> !status.isFinal());
  }

  /** Those that ended otherwise than well, {@code 1 FAILED}; "" for none. */
  String bad() {
    return String.join(
        ", ",
        statuses().stream()
            .filter(each -> each.getKey().isFinal() && !each.getKey().equals(KnownStatus.SUCCESS))
            .map(RunNow::word)
            .toList());
  }

  private static String word(Map.Entry<InvocationStatus, Integer> each) {
    return CountText.of(each.getValue()) + " " + StatusBadge.of(each.getKey()).badgeName();
  }

  /** How many have which status, most first: {@code 34 SUCCESS, 1 FAILED}; "" for none. */
  String words() {
    List<String> words = new ArrayList<>(statuses().stream().map(RunNow::word).toList());
    if (fates.gone() > 0) {
      words.add(CountText.of(fates.gone()) + " gone");
    }
    return String.join(", ", words);
  }

  /** The statuses, most first. */
  List<Map.Entry<InvocationStatus, Integer>> statuses() {
    return fates.counts().entrySet().stream()
        .sorted(
            Map.Entry.<InvocationStatus, Integer>comparingByValue()
                .reversed()
                .thenComparing(each -> each.getKey().value()))
        .toList();
  }

  /** Of each of these runs of an application, in their order. */
  static List<RunNow> each(List<BulkReport> runs, AppKey app, FollowBulksUseCase progress) {
    return progress.fates(app, runs.stream().map(BulkReport::id).toList()).stream()
        .map(fates -> new RunNow(fates, Optional.empty()))
        .toList();
  }

  static RunNow of(WholeBulk run) {
    return new RunNow(run.fates(), run.first().flatMap(BulkFirst::raised));
  }
}
