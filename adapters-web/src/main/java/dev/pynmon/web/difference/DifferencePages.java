package dev.pynmon.web.difference;

import dev.pynmon.application.port.in.difference.CompareInvocationsUseCase;
import dev.pynmon.application.port.in.difference.Compared;
import dev.pynmon.application.port.in.difference.Comparison;
import dev.pynmon.domain.app.Component;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.url.FailureAddress;
import java.util.List;
import java.util.Optional;

/**
 * What sets a group of failures apart from the successes of its task in the same time, or what one
 * query holds of from what another does.
 */
public final class DifferencePages {
  private final CompareInvocationsUseCase compare;
  private final Template<DifferencesPage> page;

  private DifferencePages(Html html, CompareInvocationsUseCase compare) {
    this.compare = compare;
    this.page = html.template("difference/differences", DifferencesPage.class);
  }

  /** Their routes. */
  public static List<Route> routes(Html html, CompareInvocationsUseCase compare) {
    DifferencePages pages = new DifferencePages(html, compare);
    return List.of(
        Route.page("/failures/differences", pages::show),
        Route.json("/failures/differences/api", pages::api));
  }

  private Reply show(Request request) {
    Head head = Head.of(Area.FAILURES).page("What differs?");
    if (isFaulty(request)) {
      return new Reply.Page(400, head, page.render(DifferencesPage.unasked(false, request)));
    }
    Optional<ComparedParams> asked = ComparedParams.read(request.params(), request.now());
    if (asked.isEmpty()) {
      boolean isSent = !request.params().query().all(FailureAddress.QUERY).isEmpty();
      return Reply.page(head, page.render(DifferencesPage.unasked(isSent, request)));
    }
    Comparison comparison = compare.compare(request.app().key(), asked.get().compared());
    return Reply.page(
        head.asOf(comparison.asOf()).live(Head.Live.STILL),
        page.render(
            DifferencesPage.of(found(comparison), asked.get(), comparison.asOf(), request)));
  }

  /** The same for programs. */
  private Reply api(Request request) {
    Compared compared =
        ComparedParams.read(request.params(), request.now())
            .orElseThrow(() -> new BadParameterException(FailureAddress.QUERY, "", "a query"))
            .compared();
    Comparison comparison = compare.compare(request.app().key(), compared);
    return Reply.json(
        DifferenceJson.of(request.app().label(), compared, found(comparison), comparison.asOf()));
  }

  private static Comparison.Found found(Comparison comparison) {
    return Required.of(Component.STATE_BACKEND, comparison.found());
  }

  /** Queries that are none are shown with what is wrong: both may be long. */
  private static boolean isFaulty(Request request) {
    return !ComparedParams.isGroup(request.params()) && DifferencesPage.Form.of(request).isFaulty();
  }
}
