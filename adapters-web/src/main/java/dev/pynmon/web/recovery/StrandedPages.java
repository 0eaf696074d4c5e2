package dev.pynmon.web.recovery;

import dev.pynmon.application.port.in.recovery.RecoverResult;
import dev.pynmon.application.port.in.recovery.RecoverUseCase;
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
    return page(200, recovery.find(request.app().key()), StrandedForm.NONE, request);
  }

  private Reply page(int status, StrandedReport found, StrandedForm form, Request request) {
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
    StrandedForm form = StrandedForm.of(request.sent());
    if (!form.faults().isEmpty()) {
      return request.incoming().showsPages()
          ? page(400, recovery.find(request.app().key()), form, request)
          : RerunJson.bad(form.faults());
    }
    return request.incoming().showsPages()
        ? page(ids, form, request)
        : json(recovery.recover(request.actor(), request.app().key(), ids, form.placement()), form);
  }

  private Reply page(Set<InvocationId> ids, StrandedForm form, Request request) {
    return switch (recovery.recoverOrFind(
        request.actor(), request.app().key(), ids, form.placement())) {
      case RecoverResult.Done done ->
          Reply.page(head(), result.render(RecoveredPage.of(done.recoveries(), request.links())));
      case RecoverResult.Refused refused ->
          page(400, refused.stranded().orElseThrow(), form.with(refused.refusal()), request);
    };
  }

  private static Reply json(RecoverResult result, StrandedForm form) {
    return switch (result) {
      case RecoverResult.Done done -> RecoverJson.of(done.recoveries());
      case RecoverResult.Refused refused -> RerunJson.bad(form.with(refused.refusal()).faults());
    };
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
