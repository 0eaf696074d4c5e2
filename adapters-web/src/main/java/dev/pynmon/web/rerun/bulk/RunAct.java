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
 * @param actName tells its button apart
 * @param actText the button
 * @param actMain true for what is usual
 */
record RunAct(Href actHref, String actName, String actText, boolean actMain) {
  static List<RunAct> of(BulkReport run, Links links) {
    RunAct stop = act(run, RunPages.STOP, "Stop", false, links);
    return switch (run.state()) {
      case BulkState.Going _ -> List.of(act(run, RunPages.PAUSE, "Pause", false, links), stop);
      case BulkState.Awaiting _ -> List.of(stop);
      case BulkState.Asking _ -> List.of(stop, others(run, links));
      case BulkState.Paused _ -> List.of(stop, act(run, RunPages.GO_ON, "Go on", true, links));
      case BulkState.Complete _ -> List.of();
      default -> List.of(act(run, RunPages.RESUME, "Resume", true, links));
    };
  }

  private static RunAct others(BulkReport run, Links links) {
    String verb = "Run the other " + CountText.of(run.counts().open());
    return act(run, RunPages.GO_ON, verb, true, links);
  }

  private static RunAct act(BulkReport run, String action, String verb, boolean main, Links links) {
    return new RunAct(Href.to(BulkAddress.run(run.id(), action, links)), action, verb, main);
  }
}
