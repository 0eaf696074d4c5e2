package dev.pynmon.domain.log;

import java.util.Optional;

/**
 * An exception as the end of a stack trace tells it, or a line without one.
 *
 * @param type its Python class, without the module
 * @param message what it says, its lines as they are
 * @param invocation the invocation that was at work, as its entry names it
 * @param task its task, as its entry names it
 */
public record LoggedException(
    String type, String message, Optional<LogReference> invocation, Optional<LogReference> task) {}
