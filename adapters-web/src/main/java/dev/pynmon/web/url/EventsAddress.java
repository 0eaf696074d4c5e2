package dev.pynmon.web.url;

/** The address of the list of events, with the parameters of Pynmon. */
public final class EventsAddress {
  /** The parameter that names a code. */
  public static final String CODE = "event_code";

  /** Asks for the events whose code is empty: a parameter without a value asks for all. */
  public static final String NO_CODE = " ";

  /** The parameter for the beginning of a window. */
  public static final String START = "start";

  /** The parameter for its end. */
  public static final String END = "end";

  /** The parameter that says whether they met a condition: {@code yes}, {@code no}. */
  public static final String MATCHED = "matched";

  /** The parameter that says whether they started an invocation. */
  public static final String TRIGGERED = "triggered";

  private EventsAddress() {}

  /** All of them. */
  public static Url all(Links links) {
    return links.area("events");
  }

  /** Those of a code; all where it has nothing but blanks, which cannot be asked for. */
  public static Url of(String code, Links links) {
    if (code.isEmpty()) {
      return all(links).with(CODE, NO_CODE);
    }
    return code.isBlank() ? all(links) : all(links).with(CODE, code);
  }
}
