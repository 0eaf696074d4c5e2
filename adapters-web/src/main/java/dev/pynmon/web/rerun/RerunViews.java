package dev.pynmon.web.rerun;

import dev.pynmon.application.port.in.access.RefusedException;
import dev.pynmon.application.port.in.rerun.LookedAround;
import dev.pynmon.application.port.in.rerun.RerunAround;
import dev.pynmon.application.port.in.rerun.RerunOutlook;
import dev.pynmon.application.port.in.rerun.RerunUseCase;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.rerun.RerunChoice;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.error.InvocationProblems;
import dev.pynmon.web.error.RefusedText;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.InvocationLink;
import dev.pynmon.web.part.Way;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;
import java.util.List;

/** Makes pages of what running an invocation again would do. Safe for concurrent use. */
final class RerunViews {
  private final RerunUseCase reruns;

  RerunViews(RerunUseCase reruns) {
    this.reruns = reruns;
  }

  /** The page before anything was sent. */
  RerunPage of(Request request, InvocationId id) {
    return of(request, id, RerunForm.none());
  }

  /** The page again, with what was typed and what is wrong with it. */
  RerunPage of(Request request, InvocationId id, RerunForm form) {
    try {
      LookedAround looked =
          reruns.lookAround(request.actor(), request.app().key(), id, RerunChoice.SAME);
      return of(request, id, looked, form);
    } catch (RefusedException refused) {
      return locked(request, id, RefusedText.of(refused, request.actor()));
    }
  }

  /** The same where it was looked at already. */
  static RerunPage of(Request request, InvocationId id, LookedAround looked, RerunForm form) {
    return switch (looked.outlook()) {
      case RerunOutlook.Unknown _ -> throw InvocationProblems.notFound(request, id);
      case RerunOutlook.Known known -> page(request, known, looked.around(), form);
    };
  }

  private static RerunPage page(
      Request request, RerunOutlook.Known outlook, RerunAround around, RerunForm form) {
    RerunSentence first = RerunSentence.of(outlook, around, form.faults());
    List<FaultLink> faults = FaultLink.of(form.faults(), outlook.arguments());
    return new RerunPage(
        "Run " + SafeText.name(outlook.task().value()) + " again?",
        InvocationLink.of(outlook.original(), request.links()),
        around.state().map(state -> StatusBadge.of(state.status().status())).stream().toList(),
        first.tone(),
        first.claim(),
        first.text(),
        outlook.refusal().isPresent() || !form.faults().isEmpty()
            ? List.of()
            : called(outlook, around, request.links()),
        !faults.isEmpty(),
        faults,
        outlook.refusal().isPresent() ? List.of() : List.of(RerunFields.of(outlook, form, request)),
        outlook.refusal().isPresent() ? "Nothing is offered while that is so." : "",
        List.of(AgainFacts.of(outlook, around, request.links())));
  }

  /** Its family tree shows them. */
  private static List<Way> called(RerunOutlook.Known outlook, RerunAround around, Links links) {
    Href family = new Href(PageLinks.invocation(outlook.original(), links) + "#family");
    return around
        .called()
        .filter(count -> count.value() > 0)
        .map(count -> new Way(family, CountText.of(count, "invocation")))
        .stream()
        .toList();
  }

  private static RerunPage locked(Request request, InvocationId id, String why) {
    return new RerunPage(
        "Run it again?",
        InvocationLink.of(id, request.links()),
        List.of(),
        "",
        "Nothing can be run again here.",
        "",
        List.of(),
        false,
        List.of(),
        List.of(),
        why,
        List.of());
  }
}
