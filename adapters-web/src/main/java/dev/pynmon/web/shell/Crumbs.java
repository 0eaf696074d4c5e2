package dev.pynmon.web.shell;

import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.shell.ShellView.CrumbView;
import dev.pynmon.web.url.Href;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The path in the top bar and the title in the browser's tab. */
final class Crumbs {
  private Crumbs() {}

  /** "Queue bulk · Broker · shop · Pynmon": the most special first. */
  static String browserTitle(Head head, String app) {
    return Stream.of(head.title(), head.area().map(Area::label).orElse(""), app, "Pynmon")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** Application, area, what lies between, the page. */
  static List<CrumbView> of(Request request, Head head, String app) {
    List<CrumbView> crumbs = new ArrayList<>();
    boolean inApp = head.area().isPresent() && !app.isEmpty();
    if (inApp) {
      crumbs.add(step(app, Href.to(request.links().home())));
    }
    head.area()
        .ifPresent(
            area -> crumbs.add(step(area.label(), Href.to(request.links().area(area.segments())))));
    head.between().forEach(crumb -> crumbs.add(step(crumb.text(), crumb.href())));
    if (!head.title().isEmpty()) {
      crumbs.add(step(head.title(), Href.NONE));
    }
    if (!crumbs.isEmpty()) {
      CrumbView last = Objects.requireNonNull(crumbs.removeLast());
      crumbs.add(new CrumbView(last.crumbText(), Href.NONE, false, true));
    }
    return crumbs;
  }

  private static CrumbView step(String text, Href href) {
    return new CrumbView(text, href, href.leads(), false);
  }
}
