package dev.pynmon.web.part;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.app.ComponentState;
import dev.pynmon.web.text.AbsenceText;
import dev.pynmon.web.text.SafeText;
import java.util.List;
import java.util.Map;

/**
 * A component that a page had to do without, for the template {@code part/missing}.
 *
 * @param missingClaim what is not there
 * @param missingText what that means, and what to do
 * @param missingWarns false when nothing is wrong: this pynenc has no such thing
 */
public record MissingNote(String missingClaim, String missingText, boolean missingWarns) {
  private static final int SENTENCE = 600;

  /** A note for each component that could not be asked, in the order of the components. */
  public static List<MissingNote> of(Map<Component, Absence> missing) {
    return missing.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> of(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** A note for what this component could not tell, if it could not. */
  public static List<MissingNote> of(Component component, ComponentState<?> state) {
    return state.absence().map(why -> of(component, why)).stream().toList();
  }

  /** The note for one component. */
  public static MissingNote of(Component component, Absence why) {
    return new MissingNote(
        SafeText.line(AbsenceText.sentence(component, why), SENTENCE),
        SafeText.line(AbsenceText.advice(why), SENTENCE),
        !(why instanceof Absence.InThisVersion));
  }
}
