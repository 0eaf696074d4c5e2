package dev.pynmon.web.rerun.bulk;

import dev.pynmon.domain.rerun.BulkReport;
import dev.pynmon.domain.rerun.BulkState;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.url.BulkAddress;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.util.List;

/**
 * What may be done with a run, for the template {@code rerun/run-state}.
 *
 * @param actHref where
 * @param actText the button
 * @param actMain true for what is usual
 */
record RunAct(Href actHref, String actText, boolean actMain) {
  static List<RunAct> of(BulkReport run, Links links) {
    RunAct stop = new RunAct(at(run, RunPages.STOP, links), "Stop", false);
    return switch (run.state()) {
      case BulkState.Going going ->
          List.of(new RunAct(at(run, RunPages.PAUSE, links), "Pause", false), stop);
      case BulkState.Awaiting awaiting -> List.of(stop);
      case BulkState.Asking asking -> List.of(stop, others(run, links));
      case BulkState.Paused paused ->
          List.of(stop, new RunAct(at(run, RunPages.GO_ON, links), "Go on", true));
      case BulkState.Complete complete -> List.of();
      default -> List.of(new RunAct(at(run, RunPages.RESUME, links), "Resume", true));
    };
  }

  private static RunAct others(BulkReport run, Links links) {
    String verb = "Run the other " + CountText.of(run.counts().open());
    return new RunAct(at(run, RunPages.GO_ON, links), verb, true);
  }

  private static Href at(BulkReport run, String action, Links links) {
    return Href.to(BulkAddress.run(run.id(), action, links));
  }
}
