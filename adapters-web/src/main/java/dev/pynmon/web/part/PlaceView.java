package dev.pynmon.web.part;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.app.ComponentPlace;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.text.AbsenceText;
import dev.pynmon.web.text.AppText;
import java.util.List;
import java.util.Locale;

/**
 * Where a component lies, for the template {@code part/place}.
 *
 * @param placeName what the component is called
 * @param placeThere true when it can be read
 * @param placeClass its pynenc class, or the kind of a store that stands for none; "" when it
 *     cannot be read
 * @param placeStored the store; none when it cannot be read
 * @param placeWarns true when something is wrong with it
 * @param placeWhy why it cannot be read, in a word or two
 * @param placeSentence the same in a sentence
 */
public record PlaceView(
    String placeName,
    boolean placeThere,
    String placeClass,
    List<PlaceStore> placeStored,
    boolean placeWarns,
    String placeWhy,
    String placeSentence) {

  /** Where this component of the application lies. */
  public static PlaceView of(AppSummary app, Component component) {
    Answer<ComponentPlace> state = app.components().get(component);
    if (state == null) {
      throw new IllegalArgumentException("an application always has a " + component.label());
    }
    return switch (state) {
      case Answer.Available<ComponentPlace> there -> there(component, there.value());
      case Answer.Missing<ComponentPlace> missing ->
          new PlaceView(
              name(component),
              false,
              "",
              List.of(),
              !AbsenceText.isHarmless(missing.why()),
              AbsenceText.word(missing.why()),
              SafeText.line(AbsenceText.sentence(component, missing.why()), 600));
    };
  }

  private static PlaceView there(Component component, ComponentPlace place) {
    String kind = AppText.plugin(place.plugin());
    return new PlaceView(
        name(component),
        true,
        place.className().isEmpty() ? kind : SafeText.name(place.className()),
        List.of(PlaceStore.of(place)),
        false,
        "",
        "");
  }

  private static String name(Component component) {
    String label = component.label();
    return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
  }
}
