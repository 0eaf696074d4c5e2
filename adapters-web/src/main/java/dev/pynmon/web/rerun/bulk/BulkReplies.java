package dev.pynmon.web.rerun.bulk;

import dev.pynmon.application.port.in.rerun.BulkStart;
import dev.pynmon.domain.rerun.BulkReport;
import dev.pynmon.web.error.Problem;
import dev.pynmon.web.error.ProblemException;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.text.WhoText;
import dev.pynmon.web.url.BulkAddress;
import dev.pynmon.web.url.Href;

/** Answers whoever began a run of many, or did something with one. */
final class BulkReplies {
  private BulkReplies() {}

  static Reply of(BulkReport run, Request request) {
    return request.incoming().showsPages()
        ? Reply.seeOther(BulkAddress.run(run.id(), request.about(run.app()).links()).toString())
        : BulkJson.of(run, request.about(run.app()).links());
  }

  static Reply of(BulkStart start, Request request) {
    return switch (start) {
      case BulkStart.Begun begun -> of(begun.run(), request);
      case BulkStart.UnderWay other -> throw new ProblemException(underWay(other.other(), request));
      case BulkStart.Nothing nothing ->
          throw new ProblemException(
              Problem.of(409, "Nothing to run again", "None of them can be run again.")
                  .way(
                      "Why not",
                      Href.to(
                          BulkAddress.plan(request.links())
                              .with(BulkParams.query(nothing.plan().order().source())))));
      case BulkStart.Changed changed ->
          throw new ProblemException(
              Problem.of(
                  409,
                  "Others than were counted",
                  BulkText.changed(request.sent().text(BulkParams.SEEN), changed.plan())));
      case BulkStart.Unknown _ ->
          throw new ProblemException(
              Problem.of(409, "Nothing left to do", "Nothing of this run is left to be done."));
    };
  }

  private static Problem underWay(BulkReport other, Request request) {
    Href page = Href.to(BulkAddress.run(other.id(), request.about(other.app()).links()));
    return Problem.of(
            409,
            "Another run goes on",
            "Begun by "
                + WhoText.of(other.by())
                + " at "
                + TimeText.clock(other.begun())
                + TimeText.zone(other.begun())
                + ". Nothing else was begun.")
        .way("That run", page)
        .member("run", page.hrefText());
  }
}
