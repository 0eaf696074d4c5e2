package dev.pynmon.web.shell;

import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.asset.Asset;
import dev.pynmon.web.asset.Assets;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Markup;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.shell.ShellView.AreaView;
import dev.pynmon.web.shell.ShellView.GroupView;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.FilterNames;
import dev.pynmon.web.url.Href;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts the frame around a page. Never fails because of a store. Safe for concurrent use. */
public final class Shell {
  private static final String SEARCH = "search";
  private static final int MAX_SEARCHED = 4_000;

  private final Assets assets;
  private final String version;
  private final boolean readOnly;
  private final Template<ShellView> top;
  private final Template<ShellView> bottom;
  private final NoticeList notices;

  public Shell(Html html, Assets assets, String version, boolean readOnly) {
    this.assets = assets;
    this.version = version;
    this.readOnly = readOnly;
    this.top = html.template("shell/top", ShellView.class);
    this.bottom = html.template("shell/bottom", ShellView.class);
    this.notices = new NoticeList(html);
  }

  /**
   * The whole document.
   *
   * @param nonce what allows its scripts to run
   */
  public Markup around(Request request, Head head, Markup content, String nonce) {
    ShellView view = view(request, head, nonce);
    return top.render(view)
        .then(notices.render(request.params().notices()))
        .then(content)
        .then(bottom.render(view));
  }

  /** A part of a page, with what the visitor should know before it. */
  public Markup fragment(Request request, Markup content) {
    return notices.render(request.params().notices()).then(content);
  }

  /** What only the timeline or the log explorer needs is loaded by nobody else. */
  private List<Asset> modules(Request request, Head head) {
    List<Asset> keepUp = isStill(request, head) ? List.of() : assets.modulesToKeepUp();
    return Stream.concat(keepUp.stream(), modulesOfArea(request, head).stream()).toList();
  }

  private List<Asset> modulesOfArea(Request request, Head head) {
    Optional<Area> area = head.area();
    return area.equals(Optional.of(Area.TIMELINE))
        ? assets.modulesForTimeline()
        : area.equals(Optional.of(Area.LOGS))
            ? assets.modulesForLogs()
            : area.equals(Optional.of(Area.INVOCATIONS)) || isSearch(request)
                ? assets.modulesForLists()
                : assets.modules();
  }

  private ShellView view(Request request, Head head, String nonce) {
    AppMenu menu = AppMenu.of(request, head);
    Theme theme = Theme.of(request);
    return new ShellView(
        Crumbs.browserTitle(head, menu.current()),
        theme.chosen(),
        theme.name(),
        ZoneView.of(request),
        nonce,
        hrefs(request, assets.styles()),
        hrefs(request, assets.scripts()),
        hrefs(request, modules(request, head)),
        new Href(href(request, assets.favicon())),
        Href.to(request.links().home()),
        Href.to(request.links().withoutApp().area("apps")),
        request.links().base() + "/",
        menu.current(),
        menu.stores(),
        Href.to(request.links().area(SEARCH)),
        Href.to(request.links().to("query", "complete")),
        searched(request),
        menu.none(),
        menu.entries(),
        Arrays.stream(Area.Group.values()).map(group -> group(request, head, group)).toList(),
        readOnly,
        WhoView.of(request),
        menu.pynenc(),
        version,
        Crumbs.of(request, head, menu.current()),
        head.asOf().isPresent(),
        head.asOf().map(TimeText::clock).orElse(""),
        head.asOf().map(Object::toString).orElse(""),
        Href.to(request.self()),
        menu.key().map(app -> Href.to(request.links().forApp(app).home())).orElse(Href.NONE),
        live(request, head, menu),
        new Href(href(request, assets.liveHub())),
        head.live() == Head.Live.COUNTS,
        head.retry(),
        menu.unused());
  }

  /**
   * Where changes of this application are told, whatever a visitor chooses in another tab; nowhere
   * for what keeps still.
   */
  private static Href live(Request request, Head head, AppMenu menu) {
    return isStill(request, head)
        ? Href.NONE
        : menu.key().map(app -> Href.to(request.links().forApp(app).to("live"))).orElse(Href.NONE);
  }

  /** What came of a deed is not asked for once more. */
  private static boolean isStill(Request request, Head head) {
    return head.live() == Head.Live.STILL || !request.incoming().method().equals("GET");
  }

  /** What stands in the search box on the page that it led to. */
  private static String searched(Request request) {
    return isSearch(request)
        ? SafeText.line(request.params().text(FilterNames.QUERY).orElse(""), MAX_SEARCHED)
        : "";
  }

  private static boolean isSearch(Request request) {
    String path = request.self().path();
    return path.equals(request.links().to(SEARCH).path())
        || path.equals(request.links().area(SEARCH).path());
  }

  private static GroupView group(Request request, Head head, Area.Group group) {
    return new GroupView(
        !group.label().isEmpty(),
        group.label(),
        group.areas().stream().map(area -> area(request, head, area)).toList());
  }

  private static AreaView area(Request request, Head head, Area area) {
    return new AreaView(
        area.label(),
        area.icon(),
        Href.to(request.links().area(area.segments())),
        head.area().filter(area::equals).isPresent());
  }

  private static List<String> hrefs(Request request, List<Asset> some) {
    return some.stream().map(asset -> href(request, asset)).toList();
  }

  private static String href(Request request, Asset asset) {
    return request.links().withoutApp().to("static", asset.name()).toString();
  }
}
