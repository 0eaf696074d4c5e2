package dev.pynmon.web.purge;

import dev.pynmon.domain.purge.PurgeScope;

/** What the original says of its purges, to the letter (compatibility, section 2.1). */
final class PurgeMessages {
  private PurgeMessages() {}

  /** It has ended. */
  static String done(PurgeScope scope) {
    return switch (scope) {
      case PurgeScope.Everything _ -> "All application data has been purged successfully.";
      case PurgeScope.Only only -> done(only);
      case PurgeScope.Ended _ -> "Auto-purge completed successfully.";
      case PurgeScope.OldEvents _ -> "Auto-purge completed.";
    };
  }

  /** The original has no purge of an orchestrator or a trigger store alone. */
  private static String done(PurgeScope.Only only) {
    return switch (only.component()) {
      case BROKER -> "Broker queue purged successfully";
      case ORCHESTRATOR -> "Orchestrator purged successfully";
      case STATE_BACKEND -> "State backend purged successfully";
      case CLIENT_DATA_STORE -> "Client data store purged successfully";
      case TRIGGER -> "Trigger store purged successfully";
    };
  }

  /** With what its failures begin. */
  static String failing(PurgeScope scope) {
    return scope instanceof PurgeScope.Ended || scope instanceof PurgeScope.OldEvents
        ? "Error during auto-purge: "
        : "Error while purging: ";
  }
}
