package dev.pynmon.web.listing;

import dev.pynmon.domain.invocation.Life;
import dev.pynmon.pictures.life.LifeText;
import dev.pynmon.pictures.text.DurationText;

/**
 * How long something lasted, for the template {@code listing/span}.
 *
 * @param spanText how long; "" when that is not known
 * @param spanSoFar true while it goes on
 * @param spanLost on whom, and how that was lost, where it lasted until then; else ""
 */
public record SpanText(String spanText, boolean spanSoFar, String spanLost) {
  /** How long an invocation waited to run. */
  static SpanText waited(Life life) {
    return new SpanText(
        life.waited().map(DurationText::of).orElse(""),
        life.isWaiting() && life.waited().isPresent(),
        "");
  }

  /** How long its newest attempt ran. */
  static SpanText ran(Life life) {
    return new SpanText(
        life.lastRun().map(DurationText::of).orElse(""), life.isRunning(), LifeText.lost(life));
  }
}
