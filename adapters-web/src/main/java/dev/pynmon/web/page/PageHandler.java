package dev.pynmon.web.page;

/** Answers one route: parses, calls one use case, renders. Safe for concurrent use. */
@FunctionalInterface
public interface PageHandler {
  /**
   * The answer. What cannot be answered is thrown: {@code BadParameterException}, {@code
   * ProblemException}, and whatever the use case throws; the caller makes an error page of it.
   */
  Reply answer(Request request);
}
