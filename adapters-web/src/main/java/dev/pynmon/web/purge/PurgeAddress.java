package dev.pynmon.web.purge;

import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.Hours;
import dev.pynmon.domain.purge.PurgeId;
import dev.pynmon.domain.purge.PurgeReport;
import dev.pynmon.domain.purge.PurgeScope;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Url;
import java.util.Arrays;
import java.util.Optional;

/** Where purges are previewed, ordered and followed. */
public final class PurgeAddress {
  static final String AGE = "age";
  static final String ONLY = "only";
  static final String SCOPE = "scope";
  static final String STATUSES = "statuses";
  private static final String PURGE = "purge";
  private static final String AUTO = "auto-purge";

  private PurgeAddress() {}

  /** The preview of all that the application holds. */
  public static Url everything(Links links) {
    return preview(new PurgeScope.Everything(), links);
  }

  /** The preview of all that one component holds. */
  public static Url only(Component component, Links links) {
    return preview(new PurgeScope.Only(component), links);
  }

  /** The page that asks how old invocations are to be that go. */
  public static Url ended(Links links) {
    return links.to(PURGE, "ended");
  }

  static Url events(Links links) {
    return links.to(PURGE, "events");
  }

  static Url preview(PurgeScope scope, Links links) {
    return switch (scope) {
      case PurgeScope.Everything _ -> links.to(PURGE);
      case PurgeScope.Only only -> links.to(PURGE).with(ONLY, word(only.component()));
      case PurgeScope.Ended ended -> ended(ended, links);
      case PurgeScope.OldEvents _ -> events(links);
    };
  }

  private static Url ended(PurgeScope.Ended scope, Links links) {
    Url page = ended(links).with(AGE, Hours.of(scope.age()));
    return scope.statusesAlone() ? page.with(SCOPE, STATUSES) : page;
  }

  /** Where it is ordered, without what its form says. */
  static Url order(PurgeScope scope, Links links) {
    return switch (scope) {
      case PurgeScope.Everything _ -> links.to(PURGE);
      case PurgeScope.Only only -> links.to(area(only.component()), PURGE);
      case PurgeScope.Ended _ -> links.to("orchestrator", AUTO);
      case PurgeScope.OldEvents _ -> links.to("events", AUTO);
    };
  }

  /** How far it is. */
  static Url progress(PurgeReport purge, Links links) {
    return progress(purge.id(), links);
  }

  /** How far the purge of this name is. */
  public static Url progress(PurgeId purge, Links links) {
    return links.to("purges", purge.value());
  }

  /** Where somebody goes who keeps everything. */
  static Url away(PurgeScope scope, Links links) {
    return switch (scope) {
      case PurgeScope.Only only when only.component() != Component.TRIGGER ->
          links.area(area(only.component()));
      case PurgeScope.Ended _ -> links.area("orchestrator");
      default -> links.home();
    };
  }

  /** The component in addresses. */
  static String word(Component component) {
    return component.label().replace(' ', '-');
  }

  /** The component of this word. */
  static Optional<Component> component(String word) {
    return Arrays.stream(Component.values())
        .filter(component -> word(component).equals(word))
        .findFirst();
  }

  /** The first part of the addresses of its pages. */
  static String area(Component component) {
    return component == Component.TRIGGER ? "triggers" : word(component);
  }
}
