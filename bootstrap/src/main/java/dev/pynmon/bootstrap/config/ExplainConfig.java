package dev.pynmon.bootstrap.config;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Which log is meant.
 *
 * @param app the application that wrote it, by its key or id
 * @param zone where times that do not say so were written
 */
public record ExplainConfig(Optional<String> app, ZoneId zone) {
  /**
   * What the settings say.
   *
   * @throws UsageException with a sentence when there is no such zone
   */
  public static ExplainConfig of(Settings settings) {
    return new ExplainConfig(
        settings.find(Key.APP),
        settings.find(Key.ZONE).map(text -> zone(settings, text)).orElse(ZoneOffset.UTC));
  }

  private static ZoneId zone(Settings settings, String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException _) {
      throw settings.wrong(Key.ZONE, text, "a zone such as Europe/Berlin, UTC or +02:00");
    }
  }
}
