package dev.pynmon.pictures.scale;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** How far apart ticks are, where they find room so near one another. */
public enum Resolution {
  /** As near as they are readable. */
  AUTO("auto", Duration.ZERO),
  MS_100("100ms", Duration.ofMillis(100)),
  MS_250("250ms", Duration.ofMillis(250)),
  MS_500("500ms", Duration.ofMillis(500)),
  S_1("1s", Duration.ofSeconds(1)),
  S_5("5s", Duration.ofSeconds(5)),
  S_10("10s", Duration.ofSeconds(10)),
  S_30("30s", Duration.ofSeconds(30)),
  M_1("1m", Duration.ofMinutes(1)),
  M_5("5m", Duration.ofMinutes(5)),
  M_15("15m", Duration.ofMinutes(15)),
  M_30("30m", Duration.ofMinutes(30)),
  H_1("1h", Duration.ofHours(1));

  private final String code;
  private final Duration step;

  Resolution(String code, Duration step) {
    this.code = code;
    this.step = step;
  }

  /** The resolution of exactly this word. */
  public static Optional<Resolution> find(String code) {
    return Arrays.stream(values()).filter(value -> value.code.equals(code)).findFirst();
  }

  /** The word in the address. */
  public String code() {
    return code;
  }

  /** From tick to tick; zero for {@link #AUTO}. */
  public Duration step() {
    return step;
  }
}
