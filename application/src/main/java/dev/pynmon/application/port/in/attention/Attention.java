package dev.pynmon.application.port.in.attention;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.attention.Checkup;
import dev.pynmon.domain.query.Snapshot;
import java.util.Map;

/**
 * What of an application needs attention, as far as that is known by now.
 *
 * @param last what the last check found, with its age
 * @param goesOn true while another check is under way: it tells more in a moment
 */
public record Attention(Snapshot<Checkup> last, boolean goesOn) {
  /** The same of an application some of whose components do not answer any more. */
  public Attention lacking(Map<Component, Absence> absences) {
    return new Attention(last.map(checkup -> checkup.lacking(absences)), goesOn);
  }
}
