package dev.pynmon.web.access;

import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.shell.Bare;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Url;
import java.util.Optional;

/** What the template of the login sees. */
record LoginPage(
    Bare bare,
    Href action,
    boolean failed,
    String claim,
    String again,
    String name,
    boolean leadsOn,
    String next,
    String nextText) {
  private static final int MAX_TEXT = 80;
  private static final int MAX_NAME = 200;

  static LoginPage empty(Request request, Optional<Url> next) {
    return of(request, next, "", "", "");
  }

  /**
   * After a try that failed.
   *
   * @param seconds until the next; 0 for at once
   */
  static LoginPage again(
      Request request, Optional<Url> next, String name, String claim, long seconds) {
    String again = seconds > 0 ? "Next try in " + seconds + " s." : "";
    return of(request, next, claim, again, SafeText.line(name, MAX_NAME));
  }

  private static LoginPage of(
      Request request, Optional<Url> next, String claim, String again, String name) {
    String address = next.map(Url::toString).orElse("");
    return new LoginPage(
        Bare.of(request, "Sign in"),
        Href.to(request.links().withoutApp().to("login")),
        !claim.isEmpty(),
        claim,
        again,
        name,
        next.isPresent(),
        address,
        SafeText.line(address, MAX_TEXT));
  }
}
