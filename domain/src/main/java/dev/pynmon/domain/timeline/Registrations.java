package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.HistoryEntry;
import java.util.Map;
import java.util.Optional;

/** Where registrations stand: at the invocation that made them, if the picture shows it. */
final class Registrations {
  private final Map<InvocationId, Life> lives;

  Registrations(Map<InvocationId, Life> lives) {
    this.lives = lives;
  }

  /** Who registered the invocation: as the entry says, else as the record does. Never itself. */
  static Optional<InvocationId> by(Life life, Spell registration) {
    return registration
        .entry()
        .registeredBy()
        .or(() -> life.subject().parent())
        .filter(parent -> !parent.equals(life.id()));
  }

  /**
   * The change whose lane a spell is drawn on: its own unless it is the registration of a child.
   */
  HistoryEntry drawnAt(Life life, Spell spell) {
    return Optional.of(spell)
        .filter(Spell::isRegistration)
        .flatMap(registration -> by(life, registration))
        .flatMap(parent -> Optional.ofNullable(lives.get(parent)))
        .flatMap(parent -> workAt(parent, spell))
        .orElse(spell.entry());
  }

  /** What the parent did just then, else the first that it did at all. */
  private static Optional<HistoryEntry> workAt(Life parent, Spell registration) {
    return parent.barAt(registration.from()).map(Spell::entry).or(parent::firstWork);
  }
}
