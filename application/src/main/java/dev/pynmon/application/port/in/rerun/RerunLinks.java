package dev.pynmon.application.port.in.rerun;

import dev.pynmon.domain.id.InvocationId;
import java.util.List;
import java.util.Optional;

/**
 * Which invocations an invocation leads to by re-runs, as far as this monitor knows.
 *
 * @param rerunAs what it was run again as, newest first
 * @param rerunOf what it is a re-run of
 */
public record RerunLinks(List<InvocationId> rerunAs, Optional<InvocationId> rerunOf) {
  /** None that is known. */
  public static final RerunLinks NONE = new RerunLinks(List.of(), Optional.empty());

  public RerunLinks {
    rerunAs = List.copyOf(rerunAs);
  }
}
