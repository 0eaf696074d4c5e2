package dev.pynmon.web.rerun;

import dev.pynmon.application.port.in.access.RefusedException;
import dev.pynmon.application.port.in.rerun.RerunOutlook;
import dev.pynmon.application.port.in.rerun.RerunUseCase;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.rerun.RerunChoice;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.error.InvocationProblems;
import dev.pynmon.web.error.RefusedText;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.InvocationLink;
import java.util.List;

/** Makes pages of what running an invocation again would do. Safe for concurrent use. */
final class RerunViews {
  private final RerunUseCase reruns;

  RerunViews(RerunUseCase reruns) {
    this.reruns = reruns;
  }

  /** The page before anything was sent. */
  RerunPage of(Request request, InvocationId id) {
    return of(request, id, RerunForm.NONE);
  }

  /** The page again, with what was typed and what is wrong with it. */
  RerunPage of(Request request, InvocationId id, RerunForm form) {
    try {
      return switch (reruns.look(request.actor(), request.app().key(), id, RerunChoice.SAME)) {
        case RerunOutlook.Unknown unknown -> throw InvocationProblems.notFound(request, id);
        case RerunOutlook.Known known -> page(request, known, form);
      };
    } catch (RefusedException refused) {
      return locked(request, id, RefusedText.of(refused, request.actor()));
    }
  }

  private static RerunPage page(Request request, RerunOutlook.Known outlook, RerunForm form) {
    RerunSentence first = RerunSentence.of(outlook, form.faults());
    return new RerunPage(
        "Run " + SafeText.name(outlook.task().value()) + " again?",
        InvocationLink.of(outlook.original(), request.links()),
        first.tone(),
        first.claim(),
        first.text(),
        outlook.refusal().isPresent() ? List.of() : List.of(RerunFields.of(outlook, form, request)),
        outlook.refusal().isPresent() ? "Nothing is offered while that is so." : "",
        List.of(AgainFacts.of(outlook, request.links())));
  }

  private static RerunPage locked(Request request, InvocationId id, String why) {
    return new RerunPage(
        "Run it again?",
        InvocationLink.of(id, request.links()),
        "",
        "Nothing can be run again here.",
        "",
        List.of(),
        why,
        List.of());
  }
}
