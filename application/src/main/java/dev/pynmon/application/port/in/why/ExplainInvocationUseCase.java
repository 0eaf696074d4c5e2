package dev.pynmon.application.port.in.why;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.InvocationId;

/** Why an invocation stands where it stands. Safe for concurrent use. */
public interface ExplainInvocationUseCase {
  /**
   * In one visit. Cost: some ten calls to the stores, most of them at the same time, and for one
   * that waits for others up to twelve more, one after the other; a quarter of a second passes
   * where something looks stranded, which is looked at twice.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  ExplainInvocationResult explain(AppKey app, InvocationId invocation);

  /**
   * The same, waiting until it is worked out how long its task usually runs.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  ExplainInvocationResult explainComplete(AppKey app, InvocationId invocation);
}
