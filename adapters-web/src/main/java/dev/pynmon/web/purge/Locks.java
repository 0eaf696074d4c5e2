package dev.pynmon.web.purge;

import dev.pynmon.application.port.in.purge.PurgePart;
import dev.pynmon.application.port.in.purge.PurgePreview;
import dev.pynmon.application.port.in.purge.PurgePreview.EndedCounts;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.PurgeReport;
import dev.pynmon.domain.purge.PurgeScope;
import dev.pynmon.domain.query.Count;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a purge cannot be ordered, in sentences; "" when it can. */
final class Locks {
  private Locks() {}

  static String of(PurgePreview preview, List<PurgeReport> purges) {
    return Stream.of(
            purges.stream().anyMatch(purge -> purge.end().isEmpty())
                ? "Another purge of this application goes on."
                : "",
            onlyRead(preview.readOnlyStores()),
            silent(preview),
            empty(preview))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** These components lie where nothing is ever written. */
  static String onlyRead(List<Component> components) {
    if (components.isEmpty()) {
      return "";
    }
    String names = PurgeWords.list(components.stream().map(Component::label).toList());
    return components.size() == 1
        ? "The " + names + " lies where this monitor cannot remove anything."
        : "The " + names + " lie where this monitor cannot remove anything.";
  }

  private static String silent(PurgePreview preview) {
    return Stream.concat(
                preview.parts().stream().map(PurgePart::holdings), preview.ended().stream())
            .map(Answer::absence)
            .flatMap(Optional::stream)
            .anyMatch(Absence.Down.class::isInstance)
        ? "What does not answer cannot be purged; nothing is begun before all do."
        : "";
  }

  private static String empty(PurgePreview preview) {
    return switch (preview.scope()) {
      case PurgeScope.Everything _, PurgeScope.Only _ -> nothing(preview);
      case PurgeScope.Ended _ ->
          preview.ended().flatMap(Answer::available).filter(Locks::isNone).isPresent()
              ? "There is nothing to be purged."
              : "";
      case PurgeScope.OldEvents _ -> nothing(preview);
    };
  }

  private static boolean isNone(EndedCounts counts) {
    return counts.going().equals(new Count.Exact(0));
  }

  private static String nothing(PurgePreview preview) {
    return new Outlook(preview).isEmpty() ? "There is nothing to be purged." : "";
  }
}
