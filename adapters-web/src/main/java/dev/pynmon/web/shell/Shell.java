package dev.pynmon.web.shell;

import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.asset.Asset;
import dev.pynmon.web.asset.Assets;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Markup;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Visit;
import dev.pynmon.web.shell.ShellView.AreaView;
import dev.pynmon.web.shell.ShellView.GroupView;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import java.util.Arrays;
import java.util.List;

/** Puts the frame around a page. Never fails because of a store. Safe for concurrent use. */
public final class Shell {
  private static final String SEARCH = "search";
  private static final int MAX_SEARCHED = 300;
  private static final List<String> THEMES = List.of("light", "dark");

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
  public Markup around(Visit visit, Head head, Markup content, String nonce) {
    ShellView view = view(visit, head, nonce);
    return top.render(view)
        .then(notices.render(visit.params().notices()))
        .then(content)
        .then(bottom.render(view));
  }

  /** A part of a page, with what the visitor should know before it. */
  public Markup fragment(Visit visit, Markup content) {
    return notices.render(visit.params().notices()).then(content);
  }

  private ShellView view(Visit visit, Head head, String nonce) {
    AppMenu menu = AppMenu.of(visit, head);
    String theme = visit.incoming().cookie("pynmon-theme");
    boolean themed = THEMES.contains(theme);
    return new ShellView(
        Trail.browserTitle(head, menu.current()),
        themed,
        themed ? theme : "",
        nonce,
        hrefs(visit, assets.styles()),
        hrefs(visit, assets.scripts()),
        hrefs(visit, assets.modules()),
        new Href(href(visit, assets.favicon())),
        Href.to(visit.links().home()),
        Href.to(visit.links().withoutApp().area("apps")),
        visit.links().base() + "/",
        menu.current(),
        menu.stores(),
        Href.to(visit.links().area(SEARCH)),
        searched(visit),
        menu.known(),
        menu.entries(),
        Arrays.stream(Area.Group.values()).map(group -> group(visit, head, group)).toList(),
        readOnly,
        menu.pynenc(),
        version,
        Trail.of(visit, head, menu.current()),
        head.asOf().isPresent(),
        head.asOf().map(TimeText::clock).orElse(""),
        head.asOf().map(Object::toString).orElse(""),
        Href.to(visit.self()),
        head.retry());
  }

  /** What stands in the search box on the page that it led to. */
  private static String searched(Visit visit) {
    String path = visit.self().path();
    return path.equals(visit.links().to(SEARCH).path())
        ? SafeText.line(visit.params().text("q").orElse(""), MAX_SEARCHED)
        : "";
  }

  private static GroupView group(Visit visit, Head head, Area.Group group) {
    return new GroupView(
        !group.label().isEmpty(),
        group.label(),
        group.areas().stream().map(area -> area(visit, head, area)).toList());
  }

  private static AreaView area(Visit visit, Head head, Area area) {
    return new AreaView(
        area.label(),
        area.icon(),
        area.isBuilt(),
        visit.links().area(area.segments()).toString(),
        head.area().filter(area::equals).isPresent());
  }

  private static List<String> hrefs(Visit visit, List<Asset> some) {
    return some.stream().map(asset -> href(visit, asset)).toList();
  }

  private static String href(Visit visit, Asset asset) {
    return visit.links().withoutApp().to("static", asset.name()).toString();
  }
}
