package dev.pynmon.application.port.in.access;

import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.search.FactSheet;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.Search;
import java.time.Instant;

/**
 * Something that was done to a store.
 *
 * @param at when it ended; of what goes on, when it began
 * @param actor who did it
 * @param deed what kind of deed it was
 * @param app to which application
 * @param what to what of it, in a few words; may hold what the store or the request says
 * @param amount to how much: how many of what was meant are changed or gone
 * @param outcome with which result, in a few words
 */
public record AuditEntry(
    Instant at, Actor actor, Deed deed, AppKey app, String what, long amount, String outcome) {
  /** The outcome of what goes on. */
  public static final String BEGUN = "begun";

  /** The outcome of what goes on and is to end before its end. */
  public static final String STOPPING = "to be stopped";

  /** Whether a query holds of it. */
  public boolean isAsked(Search search) {
    return search.holds(
        new FactSheet()
            .text(Field.WHO, actor.name())
            .text(Field.DEED, deed.word())
            .text(Field.APP, app.value())
            .moment(Field.ENDED, at)
            .number(Field.AMOUNT, amount)
            .words(actor.role().word(), what, outcome));
  }

  /** Whether this tells more of what that entry told the beginning of. */
  public boolean goesOnWith(AuditEntry earlier) {
    boolean isOpen = earlier.outcome.equals(BEGUN) || earlier.outcome.equals(STOPPING);
    return isOpen
        && earlier.actor.equals(actor)
        && earlier.deed == deed
        && earlier.app.equals(app)
        && earlier.what.equals(what);
  }
}
