package dev.pynmon.web.purge;

import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.Hours;
import dev.pynmon.domain.purge.PurgeScope;
import dev.pynmon.web.param.Params;
import java.time.Duration;
import java.util.Optional;

/**
 * What of a purge is asked for. Nothing is brought into a range or replaced by what is usual:
 * whoever mistypes would lose more than they asked for.
 */
final class ScopeParams {
  private ScopeParams() {}

  /** All, or one component. */
  static PurgeScope sweep(Params params) {
    return params
        .parsed(PurgeAddress.ONLY, PurgeAddress::component, components())
        .<PurgeScope>map(PurgeScope.Only::new)
        .orElseGet(PurgeScope.Everything::new);
  }

  private static String components() {
    StringBuilder words = new StringBuilder("one of ");
    for (Component component : Component.values()) {
      words.append(component == Component.BROKER ? "" : ", ").append(PurgeAddress.word(component));
    }
    return words.toString();
  }

  /** What ended so long ago. */
  static PurgeScope.Ended ended(Params params, Duration usual) {
    return new PurgeScope.Ended(age(params).orElse(usual), statusesAlone(params));
  }

  /** The age that is named; empty when none is. */
  static Optional<Duration> age(Params params) {
    return params.parsed(PurgeAddress.AGE, Hours::parse, Hours.ACCEPTED);
  }

  /** True for pynenc's own narrower purge. */
  static boolean statusesAlone(Params params) {
    return params
        .parsed(PurgeAddress.SCOPE, ScopeParams::alone, "one of all, " + PurgeAddress.STATUSES)
        .orElse(false);
  }

  private static Optional<Boolean> alone(String word) {
    return switch (word) {
      case "all" -> Optional.of(false);
      case PurgeAddress.STATUSES -> Optional.of(true);
      default -> Optional.empty();
    };
  }
}
