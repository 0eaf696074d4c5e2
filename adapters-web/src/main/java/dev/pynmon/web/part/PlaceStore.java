package dev.pynmon.web.part;

import dev.pynmon.application.port.in.app.ComponentPlace;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.text.AppText;

/**
 * The store that holds a component.
 *
 * @param placeStore its name
 * @param placeKind what kind of store it is
 * @param placeUrl its address
 */
public record PlaceStore(String placeStore, String placeKind, String placeUrl) {
  static PlaceStore of(ComponentPlace place) {
    return new PlaceStore(
        SafeText.name(place.store()),
        AppText.plugin(place.plugin()),
        SafeText.line(place.url(), 500));
  }
}
