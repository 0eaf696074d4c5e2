package dev.pynmon.web.event;

import dev.pynmon.application.port.in.event.EventList;
import dev.pynmon.application.port.in.event.ListEventsUseCase;
import dev.pynmon.domain.event.DamagedEvent;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.EventState;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.search.Field;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.listing.ShortArguments;
import dev.pynmon.web.part.IdLink;
import dev.pynmon.web.part.InvocationLink;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.part.Way;
import dev.pynmon.web.query.Narrowed;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.trigger.Standings;
import dev.pynmon.web.trigger.StartedLink;
import dev.pynmon.web.url.EventsAddress;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Optional;

/**
 * An event as a row of a list. "" and an empty list mean that there is no such thing, or that it is
 * not known.
 *
 * @param itemLink its page
 * @param itemCode its code, which leads to all events of it
 * @param itemPayload the first of what it carries, shortened
 * @param itemState what came of it, in a word
 * @param itemDamage what cannot be read of it; "" when all can
 * @param itemMet how many conditions it met
 * @param itemConditions the first of them
 * @param itemMetMore how many more there are
 * @param itemStarted the first invocations that it started
 * @param itemStartedMore how many more there are
 * @param itemEmitter the invocation that emitted it; at most one
 * @param itemTask the task of that; at most one
 * @param itemAt when it was emitted; at most one
 * @param itemOnly the events of the list that share a value with it
 */
record EventItem(
    IdLink itemLink,
    Way itemCode,
    String itemPayload,
    String itemState,
    String itemDamage,
    String itemMet,
    List<MetCondition> itemConditions,
    String itemMetMore,
    List<StartedLink> itemStarted,
    String itemStartedMore,
    List<InvocationLink> itemEmitter,
    List<TaskLink> itemTask,
    List<TimeText> itemAt,
    Only itemOnly) {
  private static final int CONDITIONS = 2;
  private static final int DAMAGE = 200;

  static EventItem of(StoredEvent stored, EventList list, Narrowed narrowed, Links links) {
    return switch (stored) {
      case DamagedEvent damaged -> damaged(damaged, links);
      case Event event -> event(event, list, narrowed, links);
    };
  }

  private static EventItem damaged(DamagedEvent event, Links links) {
    return new EventItem(
        IdLink.of(event.id(), links),
        Way.NONE,
        "",
        "",
        SafeText.line(event.damage().problem(), DAMAGE),
        "",
        List.of(),
        "",
        List.of(),
        "",
        List.of(),
        List.of(),
        List.of(),
        Only.NONE);
  }

  private static EventItem event(Event event, EventList list, Narrowed narrowed, Links links) {
    Standings known = new Standings(list.states(), list.failureCauses());
    return new EventItem(
        IdLink.of(event.id(), links),
        new Way(ofCode(event.code(), narrowed, links), name(event.code())),
        ShortArguments.of(event.payload()),
        event.state().value(),
        "",
        event.matched() ? CountText.of(event.matchedCount()) : "",
        event.conditions().stream()
            .limit(CONDITIONS)
            .map(condition -> MetCondition.of(condition, event.code(), links))
            .toList(),
        more(event.matchedCount(), CONDITIONS),
        event.started().stream()
            .limit(ListEventsUseCase.STARTED_EACH)
            .map(id -> StartedLink.of(id, known, links))
            .toList(),
        more(event.startedCount(), ListEventsUseCase.STARTED_EACH),
        event.emitter().invocation().map(id -> InvocationLink.of(id, links)).stream().toList(),
        event.emitter().task().map(task -> TaskLink.of(task, links)).stream().toList(),
        List.of(TimeText.of(event.at(), list.asOf())),
        Only.of(event, narrowed));
  }

  private static Href ofCode(String code, Narrowed list, Links links) {
    Href narrowed = list.to(EventsAddress.CODE, Optional.of(code));
    return narrowed.leads() ? narrowed : Href.to(EventsAddress.of(code, links));
  }

  private static String name(String code) {
    return code.isEmpty() ? EventForm.NO_CODE : SafeText.name(code);
  }

  private static String more(Count count, int shown) {
    return count.value() > shown ? "and " + CountText.of(count.less(shown)) + " more" : "";
  }

  /**
   * The events of the list that share a value with one.
   *
   * @param onlyState what came of them
   * @param onlyTask they were emitted by its task
   * @param onlyAt in its minute
   */
  record Only(Href onlyState, Href onlyTask, Href onlyAt) {
    static final Only NONE = new Only(Href.NONE, Href.NONE, Href.NONE);

    private static Only of(Event event, Narrowed list) {
      return new Only(
          event.state() == EventState.TRIGGERED
              ? list.to(EventsAddress.TRIGGERED, Optional.of("yes"))
              : list.to(EventsAddress.MATCHED, Optional.of(event.matched() ? "yes" : "no")),
          list.and(Field.TASK, event.emitter().task().map(TaskKey::value)),
          list.and(Field.EMITTED, event.at()));
    }
  }
}
