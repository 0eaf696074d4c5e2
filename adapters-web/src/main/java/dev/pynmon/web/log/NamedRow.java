package dev.pynmon.web.log;

import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.url.Href;
import java.util.List;

/**
 * Something that a log names, for the template {@code log/named}.
 *
 * @param namedHref its page
 * @param namedText what is read
 * @param namedTitle all of its id
 * @param namedNote what is known of it
 * @param namedCause why an invocation failed, or empty
 * @param namedBadge how an invocation stands now
 * @param namedCount how many entries name it
 */
record NamedRow(
    Href namedHref,
    String namedText,
    String namedTitle,
    String namedNote,
    String namedCause,
    List<StatusBadge> namedBadge,
    String namedCount) {}
