package dev.pynmon.web.asset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All files that pages load. Read and compressed once; each is served under a name that changes
 * with its content, so that browsers may keep it for ever. Safe for concurrent use.
 */
public final class Assets {
  private static final String CSS = "text/css; charset=UTF-8";
  private static final String JS = "text/javascript; charset=UTF-8";
  private static final String OURS = "pynmon/static/";

  /** Our style sheets in the order in which they build on one another. */
  private static final List<String> STYLES =
      List.of(
          "tokens",
          "base",
          "shell",
          "layout",
          "status",
          "tables",
          "controls",
          "notices",
          "pictures",
          "timeline",
          "panels",
          "occupancy",
          "family",
          "path",
          "stores",
          "charts",
          "runners",
          "parts",
          "lists",
          "access",
          "purge",
          "rerun",
          "why",
          "need",
          "failures",
          "search",
          "log",
          "media");

  /** Modules that others load when they are needed. */
  private static final List<String> LATE_MODULES = List.of("times", "query-kept", "query", "saved");

  /** The modules of every page, joined; here and below, one that imports others is behind them. */
  private static final List<String> MODULES =
      List.of(
          "theme",
          "zone",
          "say",
          "copy",
          "retry",
          "filters",
          "search",
          "rows",
          "keys",
          "link",
          "pointer",
          "highlight",
          "family",
          "family-place",
          "family-zoom",
          "family-panel");

  /** Those of the timeline and of the log explorer, which has a small one. */
  private static final List<String> LANE_MODULES =
      List.of(
          "timeline-time",
          "timeline-slice",
          "timeline-span",
          "timeline-briefs",
          "timeline-card",
          "timeline-occupancy");

  /** Those of the timeline alone. */
  private static final List<String> TIMELINE_MODULES =
      List.of(
          "timeline-address",
          "timeline-fit",
          "timeline-now",
          "timeline-view",
          "timeline-gesture",
          "timeline-zoom",
          "timeline-strip",
          "timeline-calls",
          "timeline-causes",
          "timeline-apart",
          "timeline-dock",
          "timeline-choice",
          "timeline-panel",
          "timeline-path",
          "timeline-event");

  /** Those of the log explorer alone. */
  private static final List<String> LOG_MODULES =
      List.of(
          "log-data",
          "log-search",
          "log-rows",
          "log-list",
          "log-find",
          "log-filter",
          "log-light",
          "log-view",
          "log-kept",
          "log-paste",
          "log-counting");

  /** Those of lists of invocations and of the search alone. */
  private static final List<String> LIST_MODULES = List.of("chosen", "columns", "looking");

  /** Those of pages that keep up with what happens: before all others, which change what came. */
  private static final List<String> LIVE_MODULES =
      List.of("live-patch", "live-bar", "live-page", "live-source", "live-stream", "live");

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/\\s*", Pattern.DOTALL);
  private static final Pattern AROUND = Pattern.compile("\\s*([{};])\\s*");

  private static final Assets ALL = new Assets();

  private final List<Asset> styles = List.of(bootstrap(), ours());
  private final List<Asset> scripts =
      List.of(
          AssetReader.read("htmx.js", JS, List.of(Webjar.file("htmx.org", "dist/htmx.min.js"))));
  private final Modules joiner = new Modules(OURS + "js/", JS);
  private final List<Asset> late = LATE_MODULES.stream().map(joiner::alone).toList();
  private final Asset liveHub = joiner.alone("live-hub");
  private final Asset live = joiner.join("live", LIVE_MODULES);
  private final Asset page = joiner.join("page", MODULES);
  private final Asset lanes = joiner.join("lanes", LANE_MODULES);
  private final Asset timeline = joiner.join("timeline", TIMELINE_MODULES);
  private final Asset logs = joiner.join("log", LOG_MODULES);
  private final Asset lists = joiner.join("list", LIST_MODULES);
  private final Asset favicon =
      AssetReader.read("favicon.svg", "image/svg+xml", List.of(OURS + "favicon.svg"));
  private final Map<String, Asset> byName = new HashMap<>();

  private Assets() {
    each().forEach(asset -> byName.put(asset.name(), asset));
  }

  /** The same for all servers of this process: what is on the class path stays as it is. */
  public static Assets all() {
    return ALL;
  }

  /** The style sheets, in their order. */
  public List<Asset> styles() {
    return styles;
  }

  /** Classic scripts. */
  public List<Asset> scripts() {
    return scripts;
  }

  /** The ES modules of every page. */
  public List<Asset> modules() {
    return List.of(page);
  }

  /** The same, with those of the timeline. */
  public List<Asset> modulesForTimeline() {
    return List.of(page, lanes, timeline);
  }

  /** The same as of every page, with those of the log explorer. */
  public List<Asset> modulesForLogs() {
    return List.of(page, lanes, logs);
  }

  /** The same as of every page, with those of lists of invocations and of the search. */
  public List<Asset> modulesForLists() {
    return List.of(page, lists);
  }

  /** The worker in which the tabs of a browser share what they are told. */
  public Asset liveHub() {
    return liveHub;
  }

  /** Those of pages that keep up with what happens, to stand before the others. */
  public List<Asset> modulesToKeepUp() {
    return List.of(live);
  }

  /** The picture in the browser's tab. */
  public Asset favicon() {
    return favicon;
  }

  /** The file of this name, hash included. */
  public Optional<Asset> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  private Stream<Asset> each() {
    List<Asset> modules = List.of(liveHub, live, page, lanes, timeline, logs, lists);
    return Stream.of(styles, scripts, late, modules, List.of(favicon)).flatMap(List::stream);
  }

  private static Asset bootstrap() {
    return AssetReader.read(
        "bootstrap.css",
        CSS,
        List.of(
            Webjar.file("bootstrap", "dist/css/bootstrap-reboot.min.css"),
            Webjar.file("bootstrap", "dist/css/bootstrap-utilities.min.css")));
  }

  /** Without comments, an eighth of it, and room around braces, which are for who writes them. */
  private static Asset ours() {
    List<String> files = new ArrayList<>();
    STYLES.forEach(name -> files.add(OURS + "css/" + name + ".css"));
    String text = new String(AssetReader.concatenate(files), UTF_8);
    String rules = COMMENT.matcher(text).replaceAll("");
    return AssetReader.of(
        "pynmon.css", CSS, AROUND.matcher(rules).replaceAll("$1").getBytes(UTF_8));
  }
}
