package dev.pynmon.web.recovery;

import dev.pynmon.application.port.in.recovery.Placement;
import dev.pynmon.application.port.in.recovery.RecoverUseCase;
import dev.pynmon.application.port.in.recovery.Recovery;
import dev.pynmon.application.port.in.recovery.StrandedReport;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.rerun.ChoiceParams;
import dev.pynmon.web.rerun.RerunJson;
import dev.pynmon.web.rerun.Reruns;
import java.util.List;
import java.util.Set;

/** What is stranded, and putting it back. */
public final class StrandedPages {
  /** The ids that are put back, separated by commas. */
  static final String IDS = "ids";

  private static final String PATTERN = "/broker/stranded";

  private final RecoverUseCase recovery;
  private final Reruns reruns;
  private final Template<StrandedPage> page;
  private final Template<RecoveredPage> result;

  private StrandedPages(Html html, RecoverUseCase recovery, Reruns reruns) {
    this.recovery = recovery;
    this.reruns = reruns;
    this.page = html.template("recovery/stranded", StrandedPage.class);
    this.result = html.template("recovery/recovered", RecoveredPage.class);
  }

  /** What is stranded, and what puts it back. */
  public static List<Route> routes(Html html, RecoverUseCase recovery, Reruns reruns) {
    StrandedPages pages = new StrandedPages(html, recovery, reruns);
    return List.of(
        Route.page(PATTERN, pages::show).heavy(),
        Route.post(PATTERN, Route.Kind.PAGE, Deed.RECOVER, pages::recover).heavy());
  }

  private Reply show(Request request) {
    return page(200, StrandedForm.NONE, request);
  }

  private Reply page(int status, StrandedForm form, Request request) {
    StrandedReport found = recovery.find(request.app().key());
    String locked = found.hindrance().orElseGet(() -> reruns.locked(Deed.RECOVER, request));
    StrandedPage shown = StrandedPage.of(found, form, locked, request);
    return new Reply.Page(
        status, head().asOf(request.now()).live(Head.Live.STILL), page.render(shown));
  }

  private Reply recover(Request request) {
    request
        .sent()
        .requireOnly(
            List.of(
                IDS,
                ChoiceParams.QUEUE,
                ChoiceParams.PRIORITY,
                StrandedForm.OTHER,
                StrandedForm.ANY_QUEUE));
    Set<InvocationId> ids = ids(request);
    StrandedForm form = checked(StrandedForm.of(request.sent()), ids, request);
    if (form.faults().isEmpty()) {
      return recover(ids, form.placement(), request);
    }
    return request.incoming().showsPages()
        ? page(400, form, request)
        : RerunJson.bad(form.faults());
  }

  private StrandedForm checked(StrandedForm form, Set<InvocationId> ids, Request request) {
    return form.faults().isEmpty()
        ? recovery
            .objection(request.app().key(), ids.iterator().next(), form.placement())
            .map(form::with)
            .orElse(form)
        : form;
  }

  private Reply recover(Set<InvocationId> ids, Placement placement, Request request) {
    List<Recovery> recoveries =
        recovery.recover(request.actor(), request.app().key(), ids, placement);
    return request.incoming().showsPages()
        ? Reply.page(head(), result.render(RecoveredPage.of(recoveries, request.links())))
        : RecoverJson.of(recoveries);
  }

  /** More than are put back at once are an error: who sent them would take the rest for done. */
  private static Set<InvocationId> ids(Request request) {
    Set<InvocationId> ids = request.sent().invocations(IDS, Integer.MAX_VALUE).orElse(Set.of());
    if (ids.isEmpty() || ids.size() > RecoverUseCase.MAX_RECOVERED) {
      throw new BadParameterException(
          IDS,
          ids.isEmpty() ? "" : CountText.of(ids.size(), "id"),
          "1 to "
              + CountText.of(RecoverUseCase.MAX_RECOVERED)
              + " invocation ids, separated by commas");
    }
    return ids;
  }

  private static Head head() {
    return Head.of(Area.BROKER).page("Stranded");
  }
}
