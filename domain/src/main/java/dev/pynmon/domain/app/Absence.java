package dev.pynmon.domain.app;

import java.util.List;

/** Why a component cannot be read. */
public sealed interface Absence {
  /**
   * This version of pynenc has no such thing. It may look empty, like what is {@link NotMadeYet}.
   */
  record InThisVersion() implements Absence {}

  /**
   * It belongs here, but pynenc, which makes the tables of each component at its first use, has not
   * made it: it holds nothing, and reading it says so. Only what would change it meets this.
   */
  record NotMadeYet() implements Absence {}

  /**
   * No store that we know holds it.
   *
   * @param where the places looked at, for people, without credentials
   */
  record NotFound(List<String> where) implements Absence {
    public NotFound {
      where = List.copyOf(where);
    }
  }

  /**
   * It lives in the memory of the application's own process; nothing can be read from outside.
   *
   * @param className the pynenc class, {@code Mem…}
   */
  record InProcess(String className) implements Absence {}

  /**
   * No plugin reads this kind of store.
   *
   * @param className the pynenc class
   */
  record Unsupported(String className) implements Absence {}

  /**
   * Its store does not answer, or answers wrongly.
   *
   * @param fault what happened
   */
  record Down(BackendFault fault) implements Absence {}
}
