package dev.pynmon.application.service.rerun;

import dev.pynmon.domain.query.Counted;
import dev.pynmon.domain.value.TextCut;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What edited arguments were and are to be, in words. Of what is hidden nothing is edited. */
final class ArgumentEdits {
  private static final int SHOWN = 60;
  private static final int VALUES = 3;

  private ArgumentEdits() {}

  /** Of these together, a sentence for each argument that is another in any of them. */
  static List<String> of(List<Draft> drafts) {
    Set<String> names = new TreeSet<>();
    drafts.forEach(draft -> names.addAll(draft.choice().edited().keySet()));
    return names.stream().flatMap(name -> of(name, drafts).stream()).toList();
  }

  private static Optional<String> of(String name, List<Draft> drafts) {
    List<Draft> changed = drafts.stream().filter(draft -> isChanged(name, draft)).toList();
    return changed.stream()
        .findFirst()
        .map(
            first ->
                "Argument %s: %s → %s%s."
                    .formatted(
                        name,
                        before(name, changed),
                        shown(first.edited().arguments().serialized(), name),
                        changed.size() > 1
                            ? " in " + Counted.of(changed.size()) + " of them"
                            : ""));
  }

  private static boolean isChanged(String name, Draft draft) {
    Map<String, String> before = draft.original().arguments().serialized();
    return before.containsKey(name)
        && !before.get(name).equals(draft.edited().arguments().serialized().get(name));
  }

  private static String before(String name, List<Draft> changed) {
    Set<String> values = new TreeSet<>();
    changed.forEach(draft -> values.add(shown(draft.original().arguments().serialized(), name)));
    return values.stream().limit(VALUES).collect(Collectors.joining(", "))
        + (values.size() > VALUES ? ", …" : "");
  }

  private static String shown(Map<String, String> arguments, String name) {
    String text = arguments.getOrDefault(name, "");
    return text.length() > SHOWN ? TextCut.ofChars(text, SHOWN).text() + "…" : text;
  }
}
