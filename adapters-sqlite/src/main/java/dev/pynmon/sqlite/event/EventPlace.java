package dev.pynmon.sqlite.event;

import dev.pynmon.domain.query.KeyText;

/**
 * A place in a list of events.
 *
 * @param seconds when it was emitted, as the table has it
 * @param id the event
 */
record EventPlace(double seconds, String id) {
  static final KeyText<EventPlace> CURSORS =
      new KeyText<>("events", place -> place.seconds() + "~" + place.id(), EventPlace::read);

  private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

  /** Behind all that were emitted then, as the list is walked. */
  static EventPlace behind(double seconds, boolean newestFirst) {
    return new EventPlace(seconds, newestFirst ? "" : LAST);
  }

  private static EventPlace read(String text) {
    int end = text.indexOf('~');
    if (end < 1 || Double.isNaN(Double.parseDouble(text.substring(0, end)))) {
      throw new IllegalArgumentException("no time and id");
    }
    return new EventPlace(Double.parseDouble(text.substring(0, end)), text.substring(end + 1));
  }
}
