package dev.pynmon.web.text;

import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.app.ComponentPlace;
import dev.pynmon.application.port.in.app.StoreReport;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.pictures.text.SafeText;

/** What the store as a whole is that a component lies in, as far as it says. */
public final class StoreSize {
  private StoreSize() {}

  /** For example {@code SQLite file of 1.2 MB, with all that lies in it}; "" when not known. */
  public static String of(AppSummary app, Component component, AppList list) {
    Answer<ComponentPlace> place = app.components().get(component);
    return place == null
        ? ""
        : place.available().map(ComponentPlace::store).map(alias -> of(alias, list)).orElse("");
  }

  private static String of(String alias, AppList list) {
    return list.stores().stream()
        .filter(store -> store.alias().equals(alias))
        .map(StoreReport::description)
        .filter(text -> !text.isEmpty())
        .map(text -> SafeText.name(text) + ", with all that lies in it")
        .findFirst()
        .orElse("");
  }
}
