package dev.pynmon.bootstrap.config;

import java.util.Optional;

/** The application to which something is done. */
final class AppNamed {
  private AppNamed() {}

  /**
   * What {@code --confirm} names, or else {@code --app}.
   *
   * @param otherwise what is said when they name two
   */
  static Optional<String> in(Settings settings, String otherwise) {
    Optional<String> named = settings.find(Key.APP);
    Optional<String> confirmed = settings.find(Key.CONFIRM);
    if (named.isPresent() && confirmed.isPresent() && !named.equals(confirmed)) {
      throw new UsageException(
          "--app names '%s' and --confirm '%s': %s."
              .formatted(named.get(), confirmed.get(), otherwise));
    }
    return confirmed.or(() -> named);
  }
}
