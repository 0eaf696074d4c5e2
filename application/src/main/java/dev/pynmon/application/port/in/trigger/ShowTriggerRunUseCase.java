package dev.pynmon.application.port.in.trigger;

import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.TriggerRunId;
import java.util.Optional;

/** One run of a trigger: what met its conditions, and what it started. */
public interface ShowTriggerRunUseCase {
  /** How many invocations are read for one run. */
  int MAX_INVOCATIONS = 400;

  /** How many events are read for one run. */
  int MAX_EVENTS = 200;

  /** The run; nothing where it is not kept, or why it is not known. */
  Answer<Optional<TriggerRunDetail>> show(AppKey app, TriggerRunId id);
}
