package dev.pynmon.application.service.event;

import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.search.FactSheet;
import dev.pynmon.domain.search.Facts;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.value.StoredText;
import java.util.List;

/**
 * What events answer to a query. Of a damaged one the id alone is known, and nothing of what lies
 * in the client data store.
 *
 * @param decoder knows what payloads say
 */
public record EventFacts(ValueDecoder decoder) {
  /** Of each, in their order. */
  public List<Facts> of(List<StoredEvent> events) {
    return events.stream().map(this::of).toList();
  }

  private Facts of(StoredEvent stored) {
    FactSheet sheet = new FactSheet().text(Field.ID, stored.id().value());
    stored.readable().ifPresent(event -> add(event, sheet));
    return sheet;
  }

  private void add(Event event, FactSheet sheet) {
    sheet
        .text(Field.EVENT, event.code(), event.id().value())
        .text(Field.STATUS, event.state().value())
        .text(Field.TASK, event.emitter().task().map(TaskKey::value))
        .text(Field.RUNNER, event.emitter().runner().map(RunnerId::value))
        .moment(Field.EMITTED, event.at());
    event
        .payload()
        .serialized()
        .forEach(
            (name, text) -> sheet.value(Field.ARGS, name, decoder.decode(StoredText.whole(text))));
  }
}
