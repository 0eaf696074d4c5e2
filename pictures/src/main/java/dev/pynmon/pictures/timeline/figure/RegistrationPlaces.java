package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.timeline.Presence;
import dev.pynmon.domain.timeline.Segment;
import java.util.Map;
import java.util.Optional;

/** Where registrations stand: at the invocation that made them, if the picture shows it. */
final class RegistrationPlaces {
  private final Map<InvocationId, Presence> presences;

  RegistrationPlaces(Map<InvocationId, Presence> presences) {
    this.presences = presences;
  }

  /**
   * The change whose lane a segment is drawn on: its own unless it is the registration of a child.
   */
  HistoryEntry drawnAt(Presence presence, Segment segment) {
    return Optional.of(segment)
        .filter(Segment::isRegistration)
        .flatMap(presence::registeredBy)
        .flatMap(parent -> Optional.ofNullable(presences.get(parent)))
        .flatMap(parent -> workAt(parent, segment))
        .orElse(segment.entry());
  }

  /** What the parent did just then, else the first that it did at all. */
  private static Optional<HistoryEntry> workAt(Presence parent, Segment registration) {
    return parent.barAt(registration.from()).map(Segment::entry).or(parent::firstWork);
  }
}
