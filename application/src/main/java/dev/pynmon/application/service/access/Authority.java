package dev.pynmon.application.service.access;

import dev.pynmon.application.port.in.access.RefusedException;
import dev.pynmon.application.port.in.access.RefusedException.Reason;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.Deed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place that decides who may do what. Every use case that does something asks it first.
 *
 * @param readOnly true when nobody may write
 */
public record Authority(boolean readOnly) {
  private static final Logger LOG = LoggerFactory.getLogger(Authority.class);

  /**
   * Returns when this actor may do that.
   *
   * @throws RefusedException when not
   */
  public void allow(Actor actor, Deed deed) {
    if (readOnly && deed.writes()) {
      throw refused(actor, deed, Reason.READ_ONLY);
    }
    if (!actor.may(deed)) {
      throw refused(actor, deed, Reason.ROLE);
    }
  }

  private static RefusedException refused(Actor actor, Deed deed, Reason reason) {
    LOG.info("Refused {} to {}: {}", deed.word(), Printable.of(actor.name()), reason);
    return new RefusedException(deed, reason);
  }

  /** Whether {@link #allow} would return. */
  public boolean permits(Actor actor, Deed deed) {
    return !(readOnly && deed.writes()) && actor.may(deed);
  }
}
