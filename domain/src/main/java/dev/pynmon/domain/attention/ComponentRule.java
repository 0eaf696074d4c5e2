package dev.pynmon.domain.attention;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.Counted;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.domain.why.Sentence.Writer;
import dev.pynmon.domain.why.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Components that do not answer, or that no open store holds. What lies where nothing can be read
 * from outside is no harm that came about: it is told where something is not known for it.
 */
public final class ComponentRule {
  private static final int PLACES = 2;

  private ComponentRule() {}

  /**
   * Checks it.
   *
   * @param absences why some components cannot be read
   */
  public static Finding check(Map<Component, Absence> absences) {
    Map<Absence, List<Component>> reasons = new LinkedHashMap<>();
    absences.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            each ->
                reasons
                    .computeIfAbsent(each.getValue(), _ -> new ArrayList<>())
                    .add(each.getKey()));
    List<Need> needs = new ArrayList<>();
    reasons.forEach((why, components) -> need(why, components).ifPresent(needs::add));
    int all = Component.values().length;
    return Finding.of(needs, (all - absences.size()) + " of " + all + " answer");
  }

  private static Optional<Need> need(Absence why, List<Component> components) {
    return switch (why) {
      case Absence.Down down -> Optional.of(down(down, components));
      case Absence.NotFound missing -> Optional.of(notFound(missing, components));
      default -> Optional.empty();
    };
  }

  private static Need down(Absence.Down down, List<Component> components) {
    Sentence claim =
        Sentence.say("The store ")
            .stored(down.fault().store())
            .words(", which holds the " + names(components) + ", does not answer: ")
            .words(down.fault().problem())
            .end();
    return need(Harm.TROUBLE, components, "down", claim)
        .restingOn(Sentence.of(down.fault().advice()));
  }

  private static Need notFound(Absence.NotFound missing, List<Component> components) {
    Writer writer = Sentence.say("No store that is open here holds the " + names(components));
    List<String> places = missing.where();
    places.stream()
        .limit(PLACES)
        .forEach(
            place ->
                writer
                    .words(place.equals(places.getFirst()) ? "; looked for in " : ", ")
                    .stored(place));
    int more = places.size() - PLACES;
    return need(
            Harm.WARNING,
            components,
            "not found",
            writer.words(more > 0 ? " and " + Counted.of(more, "more place") + "." : ".").end())
        .restingOn(
            Sentence.of("Name the store that holds it on the command line, beside the others."));
  }

  private static Need need(Harm harm, List<Component> components, String noun, Sentence claim) {
    return Need.of(Rule.COMPONENT, harm, components.size(), noun, claim, Subject.Whole.COMPONENTS);
  }

  private static String names(List<Component> components) {
    List<String> labels = components.stream().map(Component::label).toList();
    int last = labels.size() - 1;
    return last == 0
        ? labels.getFirst()
        : String.join(", ", labels.subList(0, last)) + " and " + labels.get(last);
  }
}
