package dev.pynmon.web.app;

import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.StoreReport;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.part.Pager;
import dev.pynmon.web.part.StoreTags;
import dev.pynmon.web.url.Links;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All applications side by side, and the stores, for the template {@code app/apps}.
 *
 * @param appCount how many applications there are
 * @param appsShown which of them are shown; "" for all
 * @param hasApps true when there is one
 * @param isSearching true while a store may still show one
 * @param liveApps those that gave a sign of life within a day, or did not answer
 * @param hasLive true when there is one of those
 * @param quietApps the others
 * @param quietCount how many of those there are; "" for none
 * @param quietOpen true when there is nothing else to see
 * @param appsPager to other parts of them
 * @param componentNames the five components
 * @param apps where their components lie
 * @param storeCount how many stores there are
 * @param hasStores true when there is one
 * @param stores the stores
 */
record AppsPage(
    String appCount,
    String appsShown,
    boolean hasApps,
    boolean isSearching,
    List<GlanceRow> liveApps,
    boolean hasLive,
    List<GlanceRow> quietApps,
    String quietCount,
    boolean quietOpen,
    Pager appsPager,
    List<String> componentNames,
    List<AppRow> apps,
    String storeCount,
    boolean hasStores,
    List<StoreRow> stores) {

  static AppsPage of(AppList list, AppsPart part, Optional<AppKey> current, Links links) {
    StoreTags tags = StoreTags.of(list);
    Map<Boolean, List<GlanceRow>> quiet =
        part.shown().stream()
            .map(seen -> GlanceRow.of(seen, current, tags, links))
            .collect(Collectors.partitioningBy(GlanceRow::appQuiet));
    List<GlanceRow> live = Objects.requireNonNull(quiet.get(false));
    List<GlanceRow> others = Objects.requireNonNull(quiet.get(true));
    return new AppsPage(
        CountText.of(list.apps().size()),
        part.range(),
        !list.apps().isEmpty(),
        list.stores().stream().anyMatch(StoreReport::isBeingSearched),
        live,
        !live.isEmpty(),
        others,
        others.isEmpty() ? "" : CountText.of(others.size(), "application"),
        live.isEmpty(),
        part.pager(links),
        Arrays.stream(Component.values()).map(AppsPage::heading).toList(),
        part.shown().stream().map(seen -> AppRow.of(seen.app(), links)).toList(),
        CountText.of(list.stores().size()),
        !list.stores().isEmpty(),
        list.stores().stream().map(store -> StoreRow.of(store, tags)).toList());
  }

  /** Whether the first application may be found at any moment. */
  boolean isWaiting() {
    return !hasApps && isSearching;
  }

  private static String heading(Component component) {
    String label = component.label();
    return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
  }
}
