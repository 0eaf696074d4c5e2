package dev.pynmon.web.invocation;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.Triggering;
import dev.pynmon.domain.event.Emitter;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.SummaryWords;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.IdLink;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.trigger.CauseLink;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What met the conditions of a trigger, in words with links; ids come behind what they are of. */
final class CauseParts {
  private static final int WORD = 100;

  private final Triggering triggering;
  private final Links links;

  CauseParts(Triggering triggering, Links links) {
    this.triggering = triggering;
    this.links = links;
  }

  /** What met one condition; without the words before it. */
  List<StartedPart> of(Participant one) {
    return switch (one.kind()) {
      case EVENT -> one.event().map(id -> event(id, Optional.of(one))).orElseGet(() -> other(one));
      case STATUS, RESULT, EXCEPTION ->
          one.source().map(id -> source(id, one)).orElseGet(() -> other(one));
      case CRON -> List.of(condition("cron ", one));
      case OTHER -> other(one);
    };
  }

  /** An event of which no run of a trigger tells. */
  List<StartedPart> of(EventId id) {
    return event(id, Optional.empty());
  }

  private List<StartedPart> event(EventId id, Optional<Participant> one) {
    Optional<Event> kept =
        Optional.ofNullable(triggering.events().get(id)).flatMap(StoredEvent::readable);
    String code =
        kept.map(event -> SafeText.name(event.code()))
            .or(() -> one.map(told -> CauseLink.of(told, links).causeText()))
            .orElse("");
    List<StartedPart> parts = new ArrayList<>();
    IdLink link = IdLink.of(id, links);
    parts.add(
        code.isEmpty()
            ? StartedPart.of("event ", link)
            : StartedPart.named("event ", link.idHref(), code));
    kept.map(Event::emitter).ifPresent(emitter -> parts.addAll(emitter(emitter)));
    return parts;
  }

  private List<StartedPart> emitter(Emitter emitter) {
    if (emitter.invocation().isPresent()) {
      return whose(" of ", emitter.task(), emitter.invocation().get());
    }
    return emitter
        .runner()
        .map(id -> List.of(StartedPart.of(" of client ", RunnerLink.of(id, links))))
        .orElseGet(() -> List.of(StartedPart.words(" of a client")));
  }

  private List<StartedPart> source(InvocationId id, Participant one) {
    Map<String, String> words = SummaryWords.of(one.summary());
    Optional<TaskKey> task =
        Optional.ofNullable(triggering.invocations().get(id))
            .flatMap(InvocationRow::task)
            .or(() -> Optional.ofNullable(words.get("task")).flatMap(TaskKey::parse));
    return whose(what(one, words), task, id);
  }

  private static String what(Participant one, Map<String, String> words) {
    return switch (one.kind()) {
      case RESULT -> "the result of ";
      case EXCEPTION -> ("the exception " + word(words, "exception")).strip() + " of ";
      case EVENT, STATUS, CRON, OTHER -> status(word(words, "status"));
    };
  }

  private static String status(String word) {
    return switch (word) {
      case "SUCCESS" -> "the success of ";
      case "FAILED" -> "the failure of ";
      case "" -> "a status of ";
      default -> "the status " + word + " of ";
    };
  }

  private static String word(Map<String, String> words, String name) {
    return SafeText.line(words.getOrDefault(name, ""), WORD);
  }

  private List<StartedPart> whose(String words, Optional<TaskKey> task, InvocationId id) {
    return task.map(
            key ->
                List.of(
                    StartedPart.of(words, TaskLink.of(key, links)),
                    StartedPart.of(" ", IdLink.of(id, links))))
        .orElseGet(() -> List.of(StartedPart.of(words, IdLink.of(id, links))));
  }

  private List<StartedPart> other(Participant one) {
    return List.of(condition("another condition ", one));
  }

  private StartedPart condition(String words, Participant one) {
    Href page = one.condition().map(id -> PageLinks.condition(id, links)).orElse(Href.NONE);
    return StartedPart.named(words, page, CauseLink.of(one, links).causeText());
  }
}
