package dev.pynmon.web.app;

import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.app.ComponentPlace;
import dev.pynmon.application.port.in.app.StoreReport;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.app.ComponentState;
import dev.pynmon.web.text.AbsenceText;
import dev.pynmon.web.text.AppText;
import dev.pynmon.web.url.Links;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** All applications and stores, as the template sees them. */
record AppsPage(
    String appCount,
    boolean hasApps,
    List<String> componentNames,
    List<AppRow> apps,
    String storeCount,
    boolean hasStores,
    List<StoreRow> stores) {

  static AppsPage of(AppList list, Optional<AppKey> current, Links links) {
    return new AppsPage(
        Integer.toString(list.apps().size()),
        !list.apps().isEmpty(),
        Arrays.stream(Component.values()).map(AppsPage::heading).toList(),
        list.apps().stream().map(app -> row(app, current, links)).toList(),
        Integer.toString(list.stores().size()),
        !list.stores().isEmpty(),
        list.stores().stream().map(AppsPage::row).toList());
  }

  private static String heading(Component component) {
    String label = component.label();
    return label.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + label.substring(1);
  }

  private static AppRow row(AppSummary app, Optional<AppKey> current, Links links) {
    return new AppRow(
        AppText.name(app),
        links.forApp(app.key()).home().toString(),
        app.pynenc().orElse(""),
        current.filter(app.key()::equals).isPresent(),
        Arrays.stream(Component.values()).map(component -> place(app, component)).toList());
  }

  private static PlaceCell place(AppSummary app, Component component) {
    ComponentState<ComponentPlace> state = app.components().get(component);
    return switch (state) {
      case ComponentState.Available<ComponentPlace>(ComponentPlace place) ->
          new PlaceCell(
              place.className(), true, "", place.className() + ", " + place.url(), place.store());
      case ComponentState.Missing<ComponentPlace>(Absence why) ->
          new PlaceCell(
              AbsenceText.word(why), false, tone(why), AbsenceText.sentence(component, why), "");
      case null -> new PlaceCell("not known", false, "t3", "", "");
    };
  }

  private static String tone(Absence absence) {
    return absence instanceof Absence.InThisVersion ? "t3" : "amber";
  }

  private static StoreRow row(StoreReport store) {
    return new StoreRow(
        store.alias(),
        store.fault().isEmpty(),
        store
            .fault()
            .map(fault -> fault.kind().waitingHelps() ? "does not answer" : "cannot be read")
            .orElse(""),
        AppText.plugin(store.plugin()),
        store.url(),
        store.applications() + (store.complete() ? "" : ", still searching"),
        store
            .fault()
            .map(fault -> fault.problem() + " " + fault.advice())
            .orElse(store.description()));
  }

  /** An application. */
  record AppRow(
      String appName,
      String appHref,
      String appPynenc,
      boolean appCurrent,
      List<PlaceCell> places) {}

  /** Where a component lies, or why it cannot be read. */
  record PlaceCell(
      String placeText,
      boolean placeThere,
      String placeTone,
      String placeTitle,
      String placeStore) {}

  /** A store. */
  record StoreRow(
      String storeAlias,
      boolean storeOk,
      String storeState,
      String storeKind,
      String storeUrl,
      String storeApps,
      String storeText) {}
}
