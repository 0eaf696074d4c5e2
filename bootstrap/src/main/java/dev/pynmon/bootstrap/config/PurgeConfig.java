package dev.pynmon.bootstrap.config;

import dev.pynmon.application.port.in.purge.PurgeDefaults;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.Hours;
import dev.pynmon.domain.purge.PurgeScope;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What to purge.
 *
 * @param app the application, by its id or key
 * @param component the only component that is emptied; all of them when empty
 * @param endedHours removes what ended so long ago, instead of all
 * @param events removes events that need not be kept, instead of all
 * @param isDry tells what would go, and removes nothing
 * @param user who types this
 */
public record PurgeConfig(
    String app,
    Optional<Component> component,
    Optional<Duration> endedHours,
    boolean events,
    boolean isDry,
    String user) {
  /**
   * What the settings say.
   *
   * @throws UsageException with a sentence when they do not say which application is meant, or name
   *     it twice differently, or several kinds of purges
   */
  public static PurgeConfig of(Settings settings) {
    boolean dry = settings.isSet(Key.DRY_RUN);
    PurgeConfig config =
        new PurgeConfig(
            app(settings, dry),
            settings.find(Key.COMPONENT).map(text -> component(settings, text)),
            settings.find(Key.ENDED_HOURS).map(text -> hours(settings, text)),
            settings.isSet(Key.EVENTS),
            dry,
            System.getProperty("user.name", "unknown"));
    return config.requireOneKind();
  }

  private PurgeConfig requireOneKind() {
    long kinds =
        List.of(component.isPresent(), endedHours.isPresent(), events).stream()
            .filter(chosen -> chosen)
            .count();
    if (kinds > 1) {
      throw new UsageException("only one of --component, --ended-hours and --events is accepted.");
    }
    return this;
  }

  private static String app(Settings settings, boolean dry) {
    if (settings.find(Key.CONFIRM).isEmpty() && !dry) {
      throw new UsageException(
          "--confirm is missing: it names the application whose entries go for good; --dry-run"
              + " with --app tells what would go.");
    }
    return AppNamed.in(settings, "nothing is removed")
        .orElseThrow(() -> new UsageException("--app is missing: it names the application."));
  }

  private static Duration hours(Settings settings, String text) {
    return Hours.parse(text)
        .orElseThrow(() -> settings.wrong(Key.ENDED_HOURS, text, Hours.ACCEPTED));
  }

  private static Component component(Settings settings, String text) {
    return Arrays.stream(Component.values())
        .filter(component -> name(component).equals(text.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                settings.wrong(
                    Key.COMPONENT,
                    text,
                    Arrays.stream(Component.values())
                        .map(PurgeConfig::name)
                        .collect(Collectors.joining(", "))));
  }

  private static String name(Component component) {
    return component.label().replace(' ', '-');
  }

  /** What goes; events by what the application keeps of them. */
  public PurgeScope scope(PurgeDefaults defaults) {
    if (events) {
      return new PurgeScope.OldEvents(defaults.events());
    }
    return endedHours
        .<PurgeScope>map(age -> new PurgeScope.Ended(age, false))
        .or(() -> component.map(PurgeScope.Only::new))
        .orElseGet(PurgeScope.Everything::new);
  }
}
