package dev.pynmon.application.port.in.recovery;

import dev.pynmon.application.port.in.rerun.RerunRefusal;
import java.util.List;
import java.util.Optional;

/** What became of a wish to put back what is stranded. */
public sealed interface RecoverResult {
  /**
   * Each was looked at, and put back where it was stranded still.
   *
   * @param recoveries one for each, in their order
   */
  record Done(List<Recovery> recoveries) implements RecoverResult {
    public Done {
      recoveries = List.copyOf(recoveries);
    }
  }

  /**
   * None was looked at, for nothing is put there, whichever it is.
   *
   * @param refusal what speaks against it
   * @param stranded what is stranded, to choose anew; empty where it was not asked for
   */
  record Refused(RerunRefusal refusal, Optional<StrandedReport> stranded) implements RecoverResult {
    /** Where nobody chooses anew. */
    public Refused(RerunRefusal refusal) {
      this(refusal, Optional.empty());
    }
  }
}
