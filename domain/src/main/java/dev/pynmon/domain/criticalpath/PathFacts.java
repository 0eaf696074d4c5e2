package dev.pynmon.domain.criticalpath;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Children;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.invocation.Spell;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of an invocation that may be on a path.
 *
 * @param id the invocation
 * @param task its task, as far as known
 * @param life what happened to it; without any spell where no history tells
 * @param called whom it called; empty where that was not asked
 */
public record PathFacts(
    InvocationId id, Optional<TaskKey> task, Life life, Optional<Children> called) {
  /** When it began to be. */
  Optional<Instant> began() {
    return life.spells().stream().findFirst().map(Spell::from);
  }

  /** Up to when anything is known of it. */
  Instant end(Instant now) {
    return life.finished()
        .orElseGet(() -> life.goesOn() ? now : life.last().map(Spell::until).orElse(now));
  }

  /** When it was paused, oldest first. */
  List<Spell> pauses() {
    return life.spells().stream().filter(spell -> spell.status() == KnownStatus.PAUSED).toList();
  }

  /** True when it came to a bad end. */
  boolean isFailed() {
    return status().filter(status -> status == KnownStatus.FAILED).isPresent();
  }

  /** Its newest status. */
  Optional<InvocationStatus> status() {
    return life.last().map(Spell::status);
  }
}
