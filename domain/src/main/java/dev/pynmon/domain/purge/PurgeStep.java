package dev.pynmon.domain.purge;

import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.Count;
import java.util.Optional;

/**
 * What a purge does in one component.
 *
 * @param component which
 * @param stage how far it is
 * @param removed how many entries are gone
 * @param expected how many there were when the purge began; empty when nobody could tell
 */
public record PurgeStep(Component component, Stage stage, long removed, Optional<Count> expected) {
  /** Nothing removed yet. */
  public static PurgeStep waiting(Component component, Optional<Count> expected) {
    return new PurgeStep(component, Stage.WAITING, 0, expected);
  }

  /** The same with more gone. */
  public PurgeStep with(Removed more) {
    return new PurgeStep(
        component, more.done() ? Stage.DONE : Stage.UNDER_WAY, removed + more.entries(), expected);
  }

  /** How far a step is. */
  public enum Stage {
    WAITING,
    UNDER_WAY,
    DONE
  }
}
