package dev.pynmon.web.app;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.app.ComponentPlace;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.text.AbsenceText;
import dev.pynmon.web.text.AppText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.util.Arrays;
import java.util.List;

/**
 * Where the components of an application lie, for the template {@code app/apps}.
 *
 * @param placedName what the application is called
 * @param placedHref its dashboard
 * @param placedPynenc which pynenc wrote it; "" when that is not known
 * @param places each component
 */
record AppRow(String placedName, Href placedHref, String placedPynenc, List<PlaceCell> places) {
  static AppRow of(AppSummary app, Links links) {
    return new AppRow(
        SafeText.name(AppText.name(app)),
        Href.to(links.forApp(app.key()).home()),
        app.pynenc().map(SafeText::name).orElse(""),
        Arrays.stream(Component.values()).map(component -> place(app, component)).toList());
  }

  private static PlaceCell place(AppSummary app, Component component) {
    Answer<ComponentPlace> state = app.components().get(component);
    return switch (state) {
      case Answer.Available<ComponentPlace>(ComponentPlace place) ->
          new PlaceCell(
              place.className(), true, "", place.className() + ", " + place.url(), place.store());
      case Answer.Missing<ComponentPlace>(Absence why) ->
          new PlaceCell(
              AbsenceText.word(why), false, tone(why), AbsenceText.sentence(component, why), "");
      case null -> new PlaceCell("not known", false, "t3", "", "");
    };
  }

  private static String tone(Absence absence) {
    return AbsenceText.isHarmless(absence) ? "t3" : "amber";
  }

  /** Where a component lies, or why it cannot be read. */
  record PlaceCell(
      String placeText,
      boolean placeThere,
      String placeTone,
      String placeTitle,
      String placeStore) {}
}
