package dev.pynmon.web.app;

import dev.pynmon.application.port.in.app.ListAppsUseCase;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.web.page.AppNotFoundException;
import dev.pynmon.web.page.CurrentApp;
import dev.pynmon.web.page.PageHandler;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.url.Percent;
import java.util.Map;

/** Makes an application the visitor's own, by a cookie, and goes back. */
final class SwitchAppPage implements PageHandler {
  private final ListAppsUseCase apps;

  SwitchAppPage(ListAppsUseCase apps) {
    this.apps = apps;
  }

  @Override
  public Reply answer(Request request) {
    AppKey key = new AppKey(request.segment("app"));
    if (apps.find(key).isEmpty()) {
      throw new AppNotFoundException(key, request.current().list());
    }
    String cookie =
        CurrentApp.COOKIE
            + "="
            + Percent.encode(key.value())
            + "; Path="
            + request.links().base()
            + "/; Max-Age=31536000; HttpOnly; SameSite=Lax";
    return new Reply.Redirect(WayBack.of(request), Map.of("Set-Cookie", cookie));
  }
}
