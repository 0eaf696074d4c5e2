package dev.pynmon.web.rerun;

import dev.pynmon.application.port.in.rerun.RerunAround;
import dev.pynmon.application.port.in.rerun.RerunOutlook;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.text.StatusBadge;
import java.util.List;
import java.util.Optional;

/**
 * That what a re-run does is done already, or will be without it.
 *
 * @param claim by which invocation
 * @param then what another one does; "" or a sentence with a space behind it
 */
record Twice(String claim, String then) {
  private static final String BESIDE = "A second one does the same beside it. ";
  private static final String ONCE_MORE = "A second one does the same once more. ";

  /**
   * What has not ended comes before what ended well, and the original before its re-runs. Where one
   * that is registered already is taken, that the original goes on is all there is to say.
   */
  static Optional<Twice> of(RerunOutlook.Known outlook, RerunAround around) {
    Optional<Twice> original = around.state().filter(Twice::goesOn).map(Twice::goingOn);
    return outlook.existing().isPresent()
        ? original.map(twice -> new Twice(twice.claim, ""))
        : original
            .or(() -> waiting(around.reruns()))
            .or(() -> around.state().filter(Twice::isWell).map(Twice::ended))
            .or(() -> around.reruns().stream().filter(Twice::isWell).findFirst().map(Twice::again));
  }

  private static boolean goesOn(InvocationState state) {
    return !state.status().status().isFinal();
  }

  private static boolean isWell(InvocationState state) {
    return state.status().status().equals(KnownStatus.SUCCESS);
  }

  private static Twice goingOn(InvocationState original) {
    return new Twice(ShortId.of(original.id()) + " has not ended yet" + now(original), BESIDE);
  }

  private static Optional<Twice> waiting(List<InvocationState> reruns) {
    List<InvocationState> open = reruns.stream().filter(Twice::goesOn).toList();
    return open.stream().findFirst().map(newest -> waiting(newest, open.size()));
  }

  private static Twice waiting(InvocationState newest, int all) {
    String claim = "It was run again already: " + ShortId.of(newest.id()) + " has not ended yet";
    return all == 1
        ? new Twice(claim + now(newest), BESIDE)
        : new Twice(
            "It was run again already: "
                + CountText.of(all, "re-run")
                + " have not ended yet, the newest is "
                + ShortId.of(newest.id())
                + ".",
            "Another one does the same beside them. ");
  }

  private static Twice ended(InvocationState original) {
    return new Twice(ShortId.of(original.id()) + " ended well" + now(original), ONCE_MORE);
  }

  private static Twice again(InvocationState rerun) {
    return new Twice(
        "It was run again already, and that ended well: "
            + ShortId.of(rerun.id())
            + " is "
            + StatusBadge.of(rerun.status().status()).badgeName()
            + ".",
        ONCE_MORE);
  }

  private static String now(InvocationState state) {
    return ": it is " + StatusBadge.of(state.status().status()).badgeName() + ".";
  }
}
