package dev.pynmon.web.timeline;

import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.web.page.Visit;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.Url;

/**
 * The addresses that a timeline links to. Each keeps everything of its own address but what it
 * changes, so that an address always holds the window, the filters and the selection.
 *
 * @param links makes the links
 * @param self the address of what is shown
 */
record TimelineUrls(Links links, Url self) {
  private static final String FOLLOW = "follow";

  static TimelineUrls of(Visit visit) {
    return of(visit.links(), visit.params().query());
  }

  static TimelineUrls of(Links links, Query query) {
    return new TimelineUrls(links, links.to("invocations", "timeline").with(query));
  }

  /** Another window. */
  Url window(TimeWindow window) {
    return undated()
        .with(Range.RANGE, Preset.CUSTOM)
        .with(Range.START, window.from())
        .with(Range.END, window.to());
  }

  /** A window that ends now. */
  Url preset(Preset preset) {
    return undated().with(Range.RANGE, preset.code());
  }

  /** A window that ends now and moves on by itself. */
  Url following(Preset preset) {
    return preset(preset).with(FOLLOW, 1);
  }

  /** The same with this value. */
  Url with(String name, Object value) {
    return self.without(name).with(name, value);
  }

  /** The same without these parameters. */
  Url without(String... names) {
    return self.without(names);
  }

  /** The picture as a file. */
  Url file() {
    return links.to("invocations", "timeline.svg").with(self.query()).without("view", FOLLOW);
  }

  /** The page of an invocation. */
  String invocation(String id) {
    return links.to("invocations", id).toString();
  }

  private Url undated() {
    return self.without(Range.RANGE, Range.START, Range.END, FOLLOW);
  }
}
