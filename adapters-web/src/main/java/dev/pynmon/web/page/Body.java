package dev.pynmon.web.page;

/** The body of a request, which is not read before somebody wants it. For one thread. */
@FunctionalInterface
public interface Body {
  /** None was sent. */
  Body NONE = _ -> new byte[0];

  /**
   * Its first bytes; waits for them. To be called once.
   *
   * @param most how many at most
   */
  byte[] read(int most);
}
