package dev.pynmon.web.purge;

import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.PurgeScope;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.util.Optional;

/**
 * A purge that may do instead of a larger one, for the template {@code purge/purge}.
 *
 * @param enoughHref its page
 * @param enoughName what it is called
 * @param enoughText what it takes
 */
record EnoughNote(Href enoughHref, String enoughName, String enoughText) {
  /** Instead of this one; none of those that choose among entries. */
  static Optional<EnoughNote> of(PurgeScope scope, Links links) {
    return switch (scope) {
      case PurgeScope.Everything _ -> Optional.of(ended(links));
      case PurgeScope.Only only ->
          Optional.of(only.component() == Component.TRIGGER ? events(links) : ended(links));
      case PurgeScope.Ended _, PurgeScope.OldEvents _ -> Optional.empty();
    };
  }

  private static EnoughNote ended(Links links) {
    return new EnoughNote(
        Href.to(PurgeAddress.ended(links)),
        "auto-purge",
        "takes what ended a while ago, and keeps what something unfinished refers to.");
  }

  private static EnoughNote events(Links links) {
    return new EnoughNote(
        Href.to(PurgeAddress.events(links)),
        "a purge of old events",
        "takes events and trigger runs that need not be kept, and no trigger.");
  }
}
