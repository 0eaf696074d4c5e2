package dev.pynmon.web.purge;

import dev.pynmon.application.port.in.purge.PreviewPurgeUseCase;
import dev.pynmon.application.port.in.purge.PurgePreview.EndedCounts;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.purge.PurgeScope;
import dev.pynmon.domain.query.Count;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.text.AbsenceText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the page of a purge says first that chooses among entries. */
final class ChosenSentence {
  private ChosenSentence() {}

  /** How many ended invocations go. */
  static String claim(Answer<EndedCounts> counts) {
    return counts
        .available()
        .map(EndedCounts::going)
        .map(ChosenSentence::claim)
        .orElse("How many invocations go is not known.");
  }

  private static String claim(Count going) {
    if (going.equals(new Count.Exact(0))) {
      return "No invocation goes.";
    }
    String goes = going.equals(new Count.Exact(1)) ? " goes, for good." : " go, for good.";
    return capital(CountText.of(going, "invocation")) + goes;
  }

  /** Why they, and which stay. */
  static String text(Answer<EndedCounts> counts, PurgeScope.Ended scope) {
    String age = "more than " + PurgeWords.age(scope.age()) + " ago";
    return counts
        .absence()
        .map(why -> " What ended " + age + " does (" + AbsenceText.word(why) + ").")
        .orElseGet(() -> counts.available().map(found -> " " + text(found, age, scope)).orElse(""));
  }

  private static String text(EndedCounts counts, String age, PurgeScope.Ended scope) {
    return "Looked for was what ended "
        + age
        + "."
        + kept(counts.kept())
        + (counts.going() instanceof Count.AtLeast
            ? " Only the first "
                + CountText.of(PreviewPurgeUseCase.MAX_LOOKED_AT)
                + " were looked at."
            : "")
        + (scope.statusesAlone() ? " Records, histories and results stay without a status." : "");
  }

  private static String kept(Count kept) {
    return kept.equals(new Count.Exact(0))
        ? ""
        : " "
            + CountText.of(kept)
            + (kept.equals(new Count.Exact(1)) ? " more stays" : " more stay")
            + ", since something unfinished refers to it, or nobody can tell.";
  }

  /** How many events and trigger runs go. */
  static String claim(Outlook outlook) {
    if (outlook.isEmpty()) {
      return "Nothing goes.";
    }
    List<String> goes =
        Stream.of(old(outlook, "events", "event"), old(outlook, "runs", "trigger run"))
            .filter(text -> !text.isEmpty())
            .toList();
    return capital(PurgeWords.list(goes))
        + (outlook.known().equals(new Count.Exact(1)) ? " goes, for good." : " go, for good.");
  }

  private static String old(Outlook outlook, String kind, String noun) {
    return outlook
        .of(Component.TRIGGER, kind)
        .map(count -> count.equals(new Count.Exact(0)) ? "" : CountText.of(count, noun))
        .orElse("an unknown number of " + noun + "s");
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** Which those are. */
  static String text(EventRetention retention, boolean assumed) {
    if (!retention.enabled()) {
      return " This application keeps all events: event_auto_purge_enabled is off.";
    }
    return " Of events and runs of triggers, this takes "
        + PurgeWords.retention(retention)
        + (assumed
            ? ", which is pynenc's default: how this application is configured is not known"
            : "")
        + ". Runs of removed events go with them.";
  }
}
