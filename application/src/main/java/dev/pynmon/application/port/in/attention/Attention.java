package dev.pynmon.application.port.in.attention;

import dev.pynmon.domain.attention.Checkup;
import dev.pynmon.domain.query.Snapshot;

/**
 * What of an application needs attention, as far as that is known by now.
 *
 * @param last what the last check found, with its age
 * @param goesOn true while another check is under way: it tells more in a moment
 */
public record Attention(Snapshot<Checkup> last, boolean goesOn) {}
