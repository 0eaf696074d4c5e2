package dev.pynmon.domain.timeline;

import dev.pynmon.domain.query.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** The ranges of time that Pynmon offers, shortest first. */
public enum Preset implements Period {
  MINUTE("1m", Duration.ofMinutes(1)),
  FIVE_MINUTES("5m", Duration.ofMinutes(5)),
  QUARTER("15m", Duration.ofMinutes(15)),
  HOUR("1h", Duration.ofHours(1)),
  THREE_HOURS("3h", Duration.ofHours(3)),
  TWELVE_HOURS("12h", Duration.ofHours(12)),
  DAY("1d", Duration.ofDays(1)),
  THREE_DAYS("3d", Duration.ofDays(3)),
  WEEK("1w", Duration.ofDays(7));

  /** What is shown when nothing is asked for. */
  public static final Preset DEFAULT = FIVE_MINUTES;

  /** The word for a window of the visitor's own. */
  public static final String CUSTOM = "custom";

  private final String code;
  private final Duration length;

  Preset(String code, Duration length) {
    this.code = code;
    this.length = length;
  }

  /** The preset of exactly this word. */
  public static Optional<Preset> find(String code) {
    return Arrays.stream(values()).filter(preset -> preset.code.equals(code)).findFirst();
  }

  /** The word in the address. */
  public String code() {
    return code;
  }

  /** How long it is. */
  public Duration length() {
    return length;
  }

  /** The last so much of time. */
  @Override
  public TimeWindow endingAt(Instant now) {
    return new TimeWindow(now.minus(length), now);
  }

  @Override
  public boolean isOver(Instant now) {
    return false;
  }
}
