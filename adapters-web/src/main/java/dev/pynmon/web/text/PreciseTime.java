package dev.pynmon.web.text;

import dev.pynmon.pictures.text.MomentText;
import java.time.Instant;

/**
 * A moment to the microsecond.
 *
 * @param preciseIso for the {@code datetime} attribute: ISO with offset
 * @param preciseTitle date, clock and zone in full
 * @param preciseClock the clock alone
 */
public record PreciseTime(String preciseIso, String preciseTitle, String preciseClock) {
  /** The moment. */
  public static PreciseTime of(Instant moment) {
    return new PreciseTime(
        TimeText.iso(moment), MomentText.exactly(moment), TimeText.precise(moment));
  }
}
