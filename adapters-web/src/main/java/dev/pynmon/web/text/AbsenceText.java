package dev.pynmon.web.text;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import java.util.List;

/** Why a component cannot be read, in words. */
public final class AbsenceText {
  private static final int PLACES = 2;

  private AbsenceText() {}

  /** A word or two, for lists. */
  public static String word(Absence absence) {
    return switch (absence) {
      case Absence.InThisVersion _ -> "not in this version";
      case Absence.NotMadeYet _ -> "not used yet";
      case Absence.NotFound _ -> "not found";
      case Absence.InProcess _ -> "in process memory";
      case Absence.Unsupported _ -> "not supported";
      case Absence.Down _ -> "store down";
    };
  }

  /** True when nothing is wrong, and nothing to be done. */
  public static boolean isHarmless(Absence absence) {
    return absence instanceof Absence.InThisVersion || absence instanceof Absence.NotMadeYet;
  }

  /** One sentence that says what is the matter. */
  public static String sentence(Component component, Absence absence) {
    return sentence(List.of(component), absence);
  }

  /** One sentence that says what is the matter with components that lack for the same reason. */
  public static String sentence(List<Component> components, Absence absence) {
    String names = names(components);
    return switch (absence) {
      case Absence.InThisVersion _ -> "This version of pynenc has no " + names + ".";
      case Absence.NotMadeYet _ -> "Not used yet: the " + names + ".";
      case Absence.NotFound found -> "No store that is open here holds the " + names + where(found);
      case Absence.InProcess memory ->
          "The "
              + names
              + " is a "
              + memory.className()
              + ": it lives in the application's own process and cannot be read from outside.";
      case Absence.Unsupported other ->
          "The " + names + " is a " + other.className() + ", which no plugin here can read.";
      case Absence.Down down ->
          "The store "
              + down.fault().store()
              + ", which holds the "
              + names
              + ", does not answer: "
              + down.fault().problem();
    };
  }

  /** One sentence that says what to do. */
  public static String advice(Absence absence) {
    return switch (absence) {
      case Absence.InThisVersion _ -> "A newer pynenc has it.";
      case Absence.NotMadeYet _ -> "pynenc makes the tables of a component when it is first used.";
      case Absence.NotFound _ ->
          "Name the store that holds it on the command line, beside the others. If it was never"
              + " used, pynenc has yet to make it.";
      case Absence.InProcess _ -> "Configure a component that keeps its data in a store.";
      case Absence.Unsupported _ -> "Install a plugin that reads it.";
      case Absence.Down down -> down.fault().advice();
    };
  }

  private static String names(List<Component> components) {
    List<String> labels = components.stream().map(Component::label).toList();
    int last = labels.size() - 1;
    return last == 0
        ? labels.getFirst()
        : String.join(", ", labels.subList(0, last)) + " and " + labels.get(last);
  }

  private static String where(Absence.NotFound found) {
    int places = found.where().size();
    if (places == 0) {
      return ".";
    }
    String named = String.join(", ", found.where().subList(0, Math.min(PLACES, places)));
    return "; looked for in "
        + named
        + (places > PLACES ? " and " + (places - PLACES) + " more places." : ".");
  }
}
