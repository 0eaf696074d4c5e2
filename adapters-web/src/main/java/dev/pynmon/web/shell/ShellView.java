package dev.pynmon.web.shell;

import dev.pynmon.web.part.StoreTag;
import dev.pynmon.web.url.Href;
import java.util.List;

/** What the frame's templates see. */
record ShellView(
    String browserTitle,
    boolean themed,
    String theme,
    ZoneView zone,
    String nonce,
    List<String> styleHrefs,
    List<String> scriptHrefs,
    List<String> moduleHrefs,
    Href iconHref,
    Href homeHref,
    Href appsHref,
    String cookiePath,
    String currentApp,
    List<StoreTag> currentStores,
    Href searchHref,
    Href completeHref,
    String searchText,
    String noApps,
    List<AppView> apps,
    List<GroupView> groups,
    boolean readOnly,
    WhoView who,
    String pynenc,
    String version,
    List<CrumbView> crumbs,
    boolean dated,
    String asOfText,
    String asOfIso,
    Href selfHref,
    Href namedHome,
    Href liveHref,
    Href liveHub,
    boolean liveCounts,
    boolean retry,
    String unused) {

  /** An application in the selector. */
  record AppView(
      String appLabel,
      Href appHref,
      List<StoreTag> appStores,
      String appDetail,
      boolean appCurrent) {}

  /** A group of areas. */
  record GroupView(boolean groupLabelled, String groupLabel, List<AreaView> areas) {}

  /** An area in the side bar. */
  record AreaView(String areaLabel, String areaIcon, Href areaHref, boolean areaCurrent) {}

  /** A step of the path; the last one has no link. */
  record CrumbView(String crumbText, Href crumbHref, boolean crumbLinked, boolean crumbLast) {}
}
