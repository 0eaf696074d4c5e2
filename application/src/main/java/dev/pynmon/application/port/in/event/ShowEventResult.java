package dev.pynmon.application.port.in.event;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.event.DamagedEvent;
import dev.pynmon.domain.id.EventId;
import java.time.Instant;

/** What {@link ShowEventUseCase#show} answers. */
public sealed interface ShowEventResult {
  /** It was recorded, and its record can be read or not. */
  sealed interface Stored extends ShowEventResult {}

  /**
   * It was recorded.
   *
   * @param detail everything about it
   */
  record Found(EventDetail detail) implements Stored {}

  /**
   * It was recorded, but the record cannot be read.
   *
   * @param asOf when this was read
   * @param event what is wrong with it
   */
  record Damaged(Instant asOf, DamagedEvent event) implements Stored {}

  /**
   * The trigger store keeps no such event, or no longer.
   *
   * @param id the event
   */
  record NotFound(EventId id) implements ShowEventResult {}

  /**
   * The trigger store cannot be asked.
   *
   * @param why the reason; {@link Absence.InThisVersion} where this pynenc keeps no events
   */
  record Unanswered(Absence why) implements ShowEventResult {}
}
