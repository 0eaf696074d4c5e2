package dev.pynmon.web.shell;

import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.app.ComponentPlace;
import dev.pynmon.application.port.in.app.StoreReport;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.FoundText;
import dev.pynmon.web.part.StoreTag;
import dev.pynmon.web.part.StoreTags;
import dev.pynmon.web.shell.ShellView.AppView;
import dev.pynmon.web.text.AbsenceText;
import dev.pynmon.web.text.AppText;
import dev.pynmon.web.url.Href;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The application selector.
 *
 * @param none what is said where there is no application
 * @param current the application of this page; "" for none
 * @param key its key
 * @param stores the stores that it lies in
 * @param pynenc its pynenc and store, for the foot
 * @param unused the components that this page tells of and pynenc has yet to make, in a sentence
 * @param entries all applications
 */
record AppMenu(
    String none,
    String current,
    Optional<AppKey> key,
    List<StoreTag> stores,
    String pynenc,
    String unused,
    List<AppView> entries) {
  private static final Answer.Missing<ComponentPlace> UNMADE =
      new Answer.Missing<>(new Absence.NotMadeYet());
  private static final String NONE_YET = "No application yet";
  private static final String SEARCHING =
      FoundText.NONE_SO_FAR + ": a store is still being searched";
  private static final String UNKNOWN = "The applications cannot be listed now";
  private static final Logger LOG = LoggerFactory.getLogger(AppMenu.class);

  /** The selector for this page. A store that fails makes it poorer, never a page fail. */
  static AppMenu of(Request request, Head head) {
    try {
      Optional<AppSummary> current = request.current().find();
      AppList list = request.current().list();
      StoreTags tags = StoreTags.of(list);
      List<AppView> entries =
          list.apps().stream()
              .map(app -> entry(request, head, app, tags, current.map(AppSummary::key)))
              .toList();
      return new AppMenu(
          list.stores().stream().anyMatch(StoreReport::isBeingSearched) ? SEARCHING : NONE_YET,
          current.map(AppText::name).orElse(""),
          current.map(AppSummary::key),
          current.map(tags::of).orElse(List.of()),
          current.map(AppText::foot).orElse(""),
          current.flatMap(app -> head.area().map(area -> unused(app, area))).orElse(""),
          entries);
    } catch (RuntimeException e) {
      LOG.warn("The applications cannot be listed", e);
      return new AppMenu(UNKNOWN, "", Optional.empty(), List.of(), "", "", List.of());
    }
  }

  /** "" where all are made. */
  private static String unused(AppSummary app, Area area) {
    List<Component> unmade =
        app.components().entrySet().stream()
            .filter(entry -> area.components().contains(entry.getKey()))
            .filter(entry -> entry.getValue().equals(UNMADE))
            .map(Map.Entry::getKey)
            .toList();
    return unmade.isEmpty()
        ? ""
        : AbsenceText.sentence(unmade, UNMADE.why()) + " " + AbsenceText.advice(UNMADE.why());
  }

  private static AppView entry(
      Request request, Head head, AppSummary app, StoreTags tags, Optional<AppKey> current) {
    return new AppView(
        AppText.name(app),
        href(request, head, app.key()),
        tags.of(app),
        AppText.state(app),
        current.filter(app.key()::equals).isPresent());
  }

  /** The same area of the other application, in the manner of the present address. */
  private static Href href(Request request, Head head, AppKey key) {
    return request.links().namesApp()
        ? Href.to(
            request.links().forApp(key).area(head.area().map(Area::segments).orElse(new String[0])))
        : Href.to(request.links().to("switch-app", key.value()));
  }
}
