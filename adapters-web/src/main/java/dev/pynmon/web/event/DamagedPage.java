package dev.pynmon.web.event;

import dev.pynmon.domain.event.DamagedEvent;
import dev.pynmon.pictures.text.SafeText;

/**
 * The page of an event whose record cannot be read, for the template {@code event/damaged}.
 *
 * @param tornId its id
 * @param tornWhy what is wrong with the record
 * @param tornText the beginning of it
 */
record DamagedPage(String tornId, String tornWhy, String tornText) {
  private static final int TEXT = 2_000;

  static DamagedPage of(DamagedEvent event) {
    return new DamagedPage(
        SafeText.whole(event.id().value()),
        SafeText.name(event.damage().problem()),
        SafeText.block(event.damage().excerpt(), TEXT));
  }
}
