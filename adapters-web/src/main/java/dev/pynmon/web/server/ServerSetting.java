package dev.pynmon.web.server;

import java.time.Clock;

/**
 * What requests are answered by.
 *
 * @param base the path under which everything lies; "" or {@code /x}
 * @param readOnly true when nothing may be changed
 * @param clock what time it is
 */
record ServerSetting(String base, boolean readOnly, Clock clock) {}
