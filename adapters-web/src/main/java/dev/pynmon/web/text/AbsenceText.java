package dev.pynmon.web.text;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;

/** Why a component cannot be read, in words. */
public final class AbsenceText {
  private AbsenceText() {}

  /** A word or two, for lists. */
  public static String word(Absence absence) {
    return switch (absence) {
      case Absence.InThisVersion ignored -> "not in this version";
      case Absence.NotFound ignored -> "not found";
      case Absence.InProcess ignored -> "in process memory";
      case Absence.Unsupported ignored -> "not supported";
      case Absence.Down ignored -> "store down";
    };
  }

  /** One sentence that says what is the matter. */
  public static String sentence(Component component, Absence absence) {
    String name = component.label();
    return switch (absence) {
      case Absence.InThisVersion ignored -> "This version of pynenc has no " + name + ".";
      case Absence.NotFound found -> "No store that is open here holds the " + name + where(found);
      case Absence.InProcess memory ->
          "The "
              + name
              + " is a "
              + memory.className()
              + ": it lives in the application's own process and cannot be read from outside.";
      case Absence.Unsupported other ->
          "The " + name + " is a " + other.className() + ", which no plugin here can read.";
      case Absence.Down down ->
          "The store "
              + down.fault().store()
              + ", which holds the "
              + name
              + ", does not answer: "
              + down.fault().problem();
    };
  }

  /** One sentence that says what to do. */
  public static String advice(Absence absence) {
    return switch (absence) {
      case Absence.InThisVersion ignored -> "A newer pynenc has it.";
      case Absence.NotFound ignored ->
          "Name the store that holds it on the command line, beside the others.";
      case Absence.InProcess ignored -> "Configure a component that keeps its data in a store.";
      case Absence.Unsupported ignored -> "Install a plugin that reads it.";
      case Absence.Down down -> down.fault().advice();
    };
  }

  private static String where(Absence.NotFound found) {
    return found.where().isEmpty()
        ? "."
        : "; looked for in " + String.join(", ", found.where()) + ".";
  }
}
