package dev.pynmon.application.service.purge;

import dev.pynmon.domain.purge.PurgeEnd;
import dev.pynmon.domain.purge.PurgeReport;
import dev.pynmon.domain.purge.PurgeScope;
import dev.pynmon.domain.query.Counted;
import java.time.Duration;
import java.util.Optional;

/** What stands of a purge in the audit. */
final class PurgeWords {
  private PurgeWords() {}

  static String of(PurgeScope scope) {
    return switch (scope) {
      case PurgeScope.Everything _ -> "everything";
      case PurgeScope.Only only -> only.component().label();
      case PurgeScope.Ended ended ->
          (ended.statusesAlone() ? "statuses of what ended " : "invocations that ended ")
              + age(ended.age())
              + " ago";
      case PurgeScope.OldEvents _ -> "old events";
    };
  }

  private static String age(Duration age) {
    return age.toMinutesPart() == 0 ? age.toHours() + " h" : age.toMinutes() + " min";
  }

  /** How a purge ended, or was left; of how many entries that was, where not all of them went. */
  static String outcome(PurgeReport report) {
    String end = of(report.end());
    return report.end().orElse(null) instanceof PurgeEnd.Complete
        ? end
        : end + report.expected().map(count -> ", of " + Counted.of(count) + " entries").orElse("");
  }

  private static String of(Optional<PurgeEnd> end) {
    return switch (end.orElse(null)) {
      case null -> "broken off";
      case PurgeEnd.Complete _ -> "complete";
      case PurgeEnd.Stopped _ -> "stopped";
      case PurgeEnd.Failed failed ->
          "failed in the " + failed.where().label() + ": " + failed.fault().problem();
      case PurgeEnd.Abandoned _ -> "broken off";
    };
  }
}
