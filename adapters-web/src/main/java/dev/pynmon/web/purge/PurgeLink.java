package dev.pynmon.web.purge;

import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.app.Component;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Url;

/** The ways to the previews of purges, for those who may purge; none for others. */
public final class PurgeLink {
  private PurgeLink() {}

  /** To that of all that the application holds. */
  public static Href everything(Request request) {
    return of(PurgeAddress.everything(request.links()), request);
  }

  /** To that of all that one component holds. */
  public static Href only(Component component, Request request) {
    return of(PurgeAddress.only(component, request.links()), request);
  }

  /** To the page that asks how old invocations are to be that go. */
  public static Href ended(Request request) {
    return of(PurgeAddress.ended(request.links()), request);
  }

  /** To that of old events. */
  public static Href events(Request request) {
    return of(PurgeAddress.events(request.links()), request);
  }

  private static Href of(Url page, Request request) {
    return request.may(Deed.PURGE) ? Href.to(page) : Href.NONE;
  }
}
