package dev.pynmon.web.rerun;

import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.application.port.in.rerun.RerunResult;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.web.error.Problem;
import dev.pynmon.web.error.ProblemException;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.rerun.RerunNotes.Said;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.PageLinks;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers whoever ran an invocation again: browsers with a page, programs with JSON. */
final class RerunReplies {
  private static final Logger LOG = LoggerFactory.getLogger(RerunReplies.class);
  private static final String NOT_DONE = "Nothing was registered.";

  private final RerunNotes notes;

  RerunReplies(RerunNotes notes) {
    this.notes = notes;
  }

  /** A browser is led to what was registered, or taken instead. */
  Reply page(Request request, InvocationId original, InvocationId id, Said said) {
    notes.put(request.app().key(), id, original, said);
    return Reply.seeOther(RerunAddress.result(id, original, request.links()).toString());
  }

  static Said said(RerunResult.Done done, RerunForm form) {
    String assumed =
        "That it belongs into queue "
            + done.queue()
            + (done.isPriorityAssumed() ? " with priority " + done.priority() : "")
            + " is assumed: nothing tells which this task has.";
    return new Said(
        true,
        done.isQueueAssumed()
            ? Stream.concat(Stream.of(assumed), done.notes().stream()).toList()
            : done.notes(),
        form.changes());
  }

  static Said said(RerunResult.Existing existing) {
    return new Said(false, List.of(existing.reason()), List.of());
  }

  /** A store did not answer before anything was written. */
  static Reply down(Request request, InvocationId original, BackendException e) {
    LOG.warn("{}: store {} cannot answer", request.incoming().rawPath(), e.fault().store(), e);
    return down(request, original, e.fault(), NOT_DONE);
  }

  /** A store did not answer half-way. */
  static Reply cutOff(Request request, RerunResult.CutOff cut) {
    BackendFault fault = cut.fault();
    LOG.warn("{}: store {} cannot answer", request.incoming().rawPath(), fault.store());
    return down(request, cut.id(), fault, cut.what());
  }

  private static Reply down(
      Request request, InvocationId invocation, BackendFault fault, String outcome) {
    if (!request.incoming().showsPages()) {
      return RerunJson.down(fault, outcome);
    }
    throw new ProblemException(
        Problem.of(503, "The store " + fault.store() + " cannot answer", fault.problem())
            .advise(outcome)
            .advise(fault.advice())
            .way("The invocation", PageLinks.invocation(invocation, request.links()))
            .way("The newest", Href.to(request.links().area("invocations")))
            .member("store", fault.store()));
  }

  /** What a program is told by its status: that what it sent is wrong, or what is stored is. */
  static int status(RerunRefusal refusal) {
    return switch (refusal.kind()) {
      case EDIT, QUEUE -> 400;
      case ARGUMENT_GONE, DAMAGED, STORE, BROKEN_PAIR, DIFFERENT_CALL -> 409;
    };
  }

  /** What is wrong with which field. */
  static List<FieldFault> faults(RerunRefusal refusal) {
    return refusal.each().isEmpty()
        ? List.of(new FieldFault(field(refusal), refusal.reason()))
        : refusal.each().entrySet().stream()
            .map(each -> new FieldFault(RerunForm.SET + each.getKey(), each.getValue()))
            .toList();
  }

  /** The field that it is about; "" for none. */
  static String field(RerunRefusal refusal) {
    return switch (refusal.kind()) {
      case EDIT -> RerunForm.SET + refusal.subject();
      case QUEUE ->
          refusal.subject().equals(ChoiceParams.PRIORITY)
              ? ChoiceParams.PRIORITY
              : ChoiceParams.QUEUE;
      case ARGUMENT_GONE, DAMAGED, STORE, BROKEN_PAIR, DIFFERENT_CALL -> "";
    };
  }
}
