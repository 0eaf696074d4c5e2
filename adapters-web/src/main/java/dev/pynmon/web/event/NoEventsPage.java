package dev.pynmon.web.event;

/**
 * The page of a list in a version without events, for the template {@code event/none}.
 *
 * @param noneText what is said in its place
 */
record NoEventsPage(String noneText) {
  static final NoEventsPage OLD =
      new NoEventsPage("This version of pynenc keeps no events: they are kept since 0.2.4.");
}
