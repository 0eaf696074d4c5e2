package dev.pynmon.application.port.in.purge;

import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.Holding;
import dev.pynmon.domain.query.Count;
import java.util.List;
import java.util.Optional;

/**
 * What a purge removes of one component.
 *
 * @param component which
 * @param holdings what it holds, by kind, or why nobody can tell
 */
public record PurgePart(Component component, Answer<List<Holding>> holdings) {
  /** How many entries in all; empty when that is not known of each kind. */
  public Optional<Count> entries() {
    return holdings.available().flatMap(Holding::sum);
  }
}
