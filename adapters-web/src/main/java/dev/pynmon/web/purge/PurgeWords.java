package dev.pynmon.web.purge;

import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.purge.Hours;
import dev.pynmon.domain.purge.PurgeScope;
import dev.pynmon.pictures.text.CountText;
import java.time.Duration;
import java.util.List;

/** Purges in words. */
final class PurgeWords {
  private PurgeWords() {}

  /** The question before it. */
  static String question(PurgeScope scope, String app) {
    return switch (scope) {
      case PurgeScope.Everything _ -> "Purge " + app + "?";
      case PurgeScope.Only only -> "Purge the " + only.component().label() + " of " + app + "?";
      case PurgeScope.Ended _ -> "Auto-purge " + app + "?";
      case PurgeScope.OldEvents _ -> "Purge old events of " + app + "?";
    };
  }

  /** What it is called, to stand behind "a" or "the": {@code purge of shop}. */
  static String noun(PurgeScope scope, String app) {
    return switch (scope) {
      case PurgeScope.Everything _ -> "purge of " + app;
      case PurgeScope.Only only -> "purge of the " + only.component().label() + " of " + app;
      case PurgeScope.Ended _ -> "auto-purge of " + app;
      case PurgeScope.OldEvents _ -> "purge of old events of " + app;
    };
  }

  /** Its page in the path. */
  static String page(PurgeScope scope) {
    return scope instanceof PurgeScope.Ended || scope instanceof PurgeScope.OldEvents
        ? "Auto-purge"
        : "Purge";
  }

  /** The component, as a name. */
  static String name(Component component) {
    String label = component.label();
    return label.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + label.substring(1);
  }

  /** Several components: {@code broker, orchestrator and trigger}. */
  static String list(List<String> words) {
    int last = words.size() - 1;
    return last <= 0
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  /** How old what goes is: {@code 24 h}, {@code 7 days}. */
  static String age(Duration age) {
    long hours = age.toHours();
    boolean days = hours > 24 && age.equals(Duration.ofDays(age.toDays()));
    return days ? CountText.of(age.toDays(), "day") : Hours.of(age) + " h";
  }

  /** Which events and runs go. */
  static String retention(EventRetention retention) {
    return "what is older than "
        + age(retention.age())
        + more(retention.maxEvents(), "event")
        + more(retention.maxRuns(), "trigger run");
  }

  private static String more(long most, String noun) {
    return most == 0 ? "" : ", and all but the newest " + CountText.of(most, noun);
  }
}
