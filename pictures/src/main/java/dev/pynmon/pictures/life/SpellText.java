package dev.pynmon.pictures.life;

import dev.pynmon.domain.invocation.Spell;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.pictures.text.MomentText;
import dev.pynmon.pictures.text.StatusText;

/** What is said of a spell. */
final class SpellText {
  private SpellText() {}

  /** For example "attempt 1, 2.04 s on 54f27cc" while it ran, else "PENDING 120 ms". */
  static String of(Spell spell) {
    return spell.runs() ? run(spell) : StatusText.name(spell.status()) + " " + length(spell);
  }

  private static String run(Spell spell) {
    return "attempt " + spell.attempt() + ", " + length(spell) + " " + LifeText.on(spell);
  }

  private static String length(Spell spell) {
    return DurationText.of(spell.length())
        + switch (spell.how()) {
          case ONGOING -> " so far";
          case CHANGED, FINAL, CUT, SILENT -> "";
        };
  }

  /** For example "REGISTERED 14:45:36.119622". */
  static String change(Spell spell) {
    return StatusText.name(spell.status()) + " " + MomentText.precise(spell.from());
  }
}
