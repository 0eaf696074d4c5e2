package dev.pynmon.web.error;

import dev.pynmon.application.port.in.access.RefusedException;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.access.How;
import dev.pynmon.pictures.text.SafeText;

/** Why somebody may not do something, for the page that would offer it. */
public final class RefusedText {
  /** Nobody may, here; a sentence. */
  public static final String READ_ONLY =
      "This monitor only reads: it was started with --read-only.";

  private static final int LONGEST_NAME = 80;

  private RefusedText() {}

  /** Not by this person, or by nobody here; a sentence. */
  public static String of(RefusedException refused, Actor actor) {
    return switch (refused.reason()) {
      case READ_ONLY -> READ_ONLY;
      case ROLE -> role(refused.deed(), actor);
    };
  }

  /** Their role does not suffice for it; a sentence. */
  public static String role(Deed deed, Actor actor) {
    String needed = "This needs the role " + deed.least().word();
    return actor.how() == How.MACHINE
        ? needed + ", which without a login only who is at the machine itself has."
        : needed
            + "; "
            + SafeText.line(actor.name(), LONGEST_NAME)
            + " has the role "
            + actor.role().word()
            + ".";
  }
}
