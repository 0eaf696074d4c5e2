package dev.pynmon.web.shell;

import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.access.How;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.url.Href;

/**
 * Who looks at a page, for the foot of the side bar.
 *
 * @param whoKnown false where nobody needs to sign in
 * @param whoName their name
 * @param whoRole what they may do
 * @param whoSignsOut true when they have signed in here
 * @param whoOut where that is ended
 * @param whoAudits where who did what is shown; none when that is not for them
 */
record WhoView(
    boolean whoKnown,
    String whoName,
    String whoRole,
    boolean whoSignsOut,
    Href whoOut,
    Href whoAudits) {
  private static final int LONGEST_NAME = 60;

  static WhoView of(Request request) {
    Actor actor = request.actor();
    return new WhoView(
        actor.how() != How.MACHINE,
        SafeText.line(actor.name(), LONGEST_NAME),
        actor.role().word(),
        actor.how() == How.SESSION,
        Href.to(request.links().withoutApp().to("logout")),
        actor.may(Deed.AUDIT) ? Href.to(request.links().withoutApp().to("audit")) : Href.NONE);
  }
}
