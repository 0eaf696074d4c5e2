package dev.pynmon.web.url;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.web.asset.Icons;
import java.util.List;

/**
 * Makes the links of one page: all keep the prefix with which the page was asked for.
 *
 * @param base the path under which the whole monitor lies; "" or {@code /x}
 * @param prefix {@code /apps/<key>}, encoded, when the page was asked for with it, else ""
 */
public record Links(String base, String prefix) {
  /** Links for a page that was asked for without an application in its address. */
  public static Links plain(String base) {
    return new Links(base, "");
  }

  /** Links for pages of one application, named in the address. */
  public Links forApp(AppKey app) {
    return new Links(base, "/apps/" + Percent.encode(app.value()));
  }

  /** Links that name no application. */
  public Links withoutApp() {
    return plain(base);
  }

  /** True when the application stands in the address. */
  public boolean namesApp() {
    return !prefix.isEmpty();
  }

  /** The address of these path segments, each encoded: {@code to("invocations", id)}. */
  public Url to(String... segments) {
    StringBuilder path = new StringBuilder();
    for (String segment : segments) {
      path.append('/').append(Percent.encode(segment));
    }
    return path(path.isEmpty() ? "/" : path.toString());
  }

  /** The address of the first page of an area: {@code area("broker")} is {@code /broker/}. */
  public Url area(String... segments) {
    Url url = to(segments);
    return segments.length == 0
        ? url
        : path(url.path().substring(base.length() + prefix.length()) + "/");
  }

  /** A picture of the file of pictures, by its name there. */
  public String icon(String name) {
    return base + "/" + Icons.FILE.name() + "#" + name;
  }

  /** The dashboard. */
  public Url home() {
    return path("/");
  }

  private Url path(String path) {
    return new Url(base + prefix + path, new Query(List.of()), "");
  }
}
