package dev.pynmon.web.shell;

import dev.pynmon.web.asset.Asset;
import dev.pynmon.web.asset.Assets;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.url.Href;
import java.util.List;

/**
 * The frame of a page for somebody who is not known: nothing of any application is in it, and no
 * script. For the template {@code shell/bare}.
 */
public record Bare(
    String bareTitle,
    boolean bareThemed,
    String bareTheme,
    List<String> bareStyles,
    Href bareIcon) {
  /** The frame of a page of this title. */
  public static Bare of(Request request, String title) {
    Theme theme = Theme.of(request);
    return new Bare(
        title + " · Pynmon",
        theme.chosen(),
        theme.name(),
        Assets.all().styles().stream().map(asset -> href(request, asset).hrefText()).toList(),
        href(request, Assets.all().favicon()));
  }

  private static Href href(Request request, Asset asset) {
    return Href.to(request.links().withoutApp().to("static", asset.name()));
  }
}
