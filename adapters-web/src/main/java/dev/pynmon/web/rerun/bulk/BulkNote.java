package dev.pynmon.web.rerun.bulk;

import dev.pynmon.application.port.in.rerun.FollowBulksUseCase;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.rerun.BulkReport;
import dev.pynmon.domain.rerun.BulkState;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.Way;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.text.WhoText;
import dev.pynmon.web.url.BulkAddress;
import dev.pynmon.web.url.Href;
import java.util.List;

/**
 * A run of many that goes on, asks or ended half-way, for the template {@code rerun/run-note}.
 *
 * @param manyWarns true when it waits for somebody
 * @param manyClaim how it stands
 * @param manyText how far it is, and who began it
 * @param manyWay its page
 */
public record BulkNote(boolean manyWarns, String manyClaim, String manyText, Way manyWay) {
  private static final int MOST = 3;

  /** The notes of an application, last begun first. */
  public static List<BulkNote> of(FollowBulksUseCase runs, AppKey app, Request request) {
    return runs.of(app).stream()
        .filter(run -> run.isUnderWay() || run.state().isHalfWay())
        .limit(MOST)
        .map(run -> of(run, request))
        .toList();
  }

  /** The one that goes on, for whoever would begin another; at most one. */
  static List<BulkNote> inTheWay(FollowBulksUseCase runs, AppKey app, Request request) {
    return runs.of(app).stream()
        .filter(BulkReport::isUnderWay)
        .limit(1)
        .map(run -> of(run, request))
        .map(note -> note.saying(" No other begins before it has ended."))
        .toList();
  }

  private BulkNote saying(String more) {
    return new BulkNote(manyWarns, manyClaim, manyText + more, manyWay);
  }

  private static BulkNote of(BulkReport run, Request request) {
    boolean waits = run.state().isHalfWay() || run.state() instanceof BulkState.Asking;
    return new BulkNote(
        waits,
        "A re-run of many " + RunSentence.brief(run.state()) + ":",
        BulkText.source(run.order().source())
            + "; "
            + BulkText.counts(run.counts())
            + ". Begun "
            + TimeText.clock(run.begun(), request.now())
            + TimeText.zone(run.begun())
            + " by "
            + WhoText.of(run.by())
            + ".",
        new Way(
            Href.to(BulkAddress.run(run.id(), request.links())),
            waits ? "Look at it" : "Follow it"));
  }
}
