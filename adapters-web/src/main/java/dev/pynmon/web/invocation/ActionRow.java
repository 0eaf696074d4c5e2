package dev.pynmon.web.invocation;

import dev.pynmon.web.part.Way;

/**
 * Something that can be done about an invocation, or why not, for the template {@code
 * invocation/actions}.
 *
 * @param actWay what it is called, and where it is done; leads nowhere where it is locked
 * @param actText what becomes of that, or why it is locked
 */
record ActionRow(Way actWay, String actText) {}
