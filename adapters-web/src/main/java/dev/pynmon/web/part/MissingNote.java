package dev.pynmon.web.part;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.text.AbsenceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

  /** A note for each reason, in the order of the components that lack for it. */
  public static List<MissingNote> of(Map<Component, Absence> missing) {
    return byReason(missing).entrySet().stream()
        .map(entry -> of(entry.getValue(), entry.getKey()))
        .toList();
  }

  /** The components that lack for the same reason together, in their order. */
  public static Map<Absence, List<Component>> byReason(Map<Component, Absence> missing) {
    Map<Absence, List<Component>> reasons = new LinkedHashMap<>();
    missing.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry ->
                reasons
                    .computeIfAbsent(entry.getValue(), _ -> new ArrayList<>())
                    .add(entry.getKey()));
    return reasons;
  }

  /** A note for what this component could not tell, if it could not. */
  public static List<MissingNote> of(Component component, Answer<?> state) {
    return state.absence().map(why -> of(List.of(component), why)).stream().toList();
  }

  /** The note for components that lack for one reason. */
  public static MissingNote of(List<Component> components, Absence why) {
    return new MissingNote(
        SafeText.line(AbsenceText.sentence(components, why), SENTENCE),
        SafeText.line(AbsenceText.advice(why), SENTENCE),
        !AbsenceText.isHarmless(why));
  }
}
