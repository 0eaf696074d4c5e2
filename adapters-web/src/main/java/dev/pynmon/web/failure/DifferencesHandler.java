package dev.pynmon.web.failure;

import dev.pynmon.application.port.in.difference.CompareInvocationsUseCase;
import dev.pynmon.application.port.in.difference.Comparison;
import dev.pynmon.domain.app.Component;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.url.FailureAddress;
import java.util.Optional;

/**
 * What sets a group of failures apart from the successes of its task in the same time, or what one
 * query holds of from what another does.
 */
final class DifferencesHandler {
  private final CompareInvocationsUseCase compare;
  private final Template<DifferencesPage> page;

  DifferencesHandler(Html html, CompareInvocationsUseCase compare) {
    this.compare = compare;
    this.page = html.template("failure/differences", DifferencesPage.class);
  }

  Reply show(Request request) {
    Head head = Head.of(Area.FAILURES).page("What differs?");
    if (isFaulty(request)) {
      return new Reply.Page(400, head, page.render(DifferencesPage.unasked(false, request)));
    }
    Optional<Compared> asked = Compared.read(request.params(), request.now());
    if (asked.isEmpty()) {
      boolean isSent = !request.params().query().all(FailureAddress.QUERY).isEmpty();
      return Reply.page(head, page.render(DifferencesPage.unasked(isSent, request)));
    }
    Compared compared = asked.get();
    Comparison comparison =
        compare.compare(request.app().key(), compared.those(), compared.others());
    Comparison.Found found = Required.of(Component.STATE_BACKEND, comparison.found());
    return Reply.page(
        head.asOf(comparison.asOf()).live(Head.Live.STILL),
        page.render(
            DifferencesPage.of(compared.untold(found), compared, comparison.asOf(), request)));
  }

  /** Queries that are none are shown with what is wrong: both may be long. */
  private static boolean isFaulty(Request request) {
    return !Compared.isGroup(request.params()) && DifferencesPage.Form.of(request).isFaulty();
  }
}
