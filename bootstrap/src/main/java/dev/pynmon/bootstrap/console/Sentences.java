package dev.pynmon.bootstrap.console;

import dev.pynmon.application.port.in.app.StoreReport;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.BackendFault;
import java.util.List;

/** What is wrong, in words for people who read a terminal. */
public final class Sentences {
  private Sentences() {}

  /** A store that does not answer. */
  public static String of(BackendFault fault) {
    return "%s: %s %s".formatted(fault.store(), fault.problem(), fault.advice());
  }

  /** Why a component is not there. */
  public static String of(Absence absence) {
    return switch (absence) {
      case Absence.InThisVersion _ -> "this version of pynenc has none";
      case Absence.NotMadeYet _ -> "not used yet";
      case Absence.NotFound missing -> "not found" + places(missing.where());
      case Absence.InProcess inside ->
          "kept in the memory of the application's own process (%s)".formatted(inside.className());
      case Absence.Unsupported unknown ->
          "no plugin reads this kind of store (%s)".formatted(unknown.className());
      case Absence.Down down -> of(down.fault());
    };
  }

  private static String places(List<String> where) {
    return where.isEmpty() ? "" : "; looked in " + String.join(", ", where);
  }

  /** A store of which more may be told. */
  public static String searchedInPart(StoreReport store) {
    return ("%s: not all applications may be here: the search for them goes on ('pynmon apps' waits"
            + " for it), or there are more than are listed.")
        .formatted(store.alias());
  }

  /** A store that answers, and holds no application. */
  public static String nothingIn(StoreReport store) {
    return "%s: no pynenc application was found in %s. Is it the right one?"
        .formatted(store.alias(), store.url());
  }
}
