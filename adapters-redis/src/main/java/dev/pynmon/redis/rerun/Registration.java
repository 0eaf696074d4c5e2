package dev.pynmon.redis.rerun;

import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.domain.rerun.OnlyOne;
import dev.pynmon.redis.key.AppKeys;
import dev.pynmon.redis.orchestrator.RegisteredSearch;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An invocation that is to be registered.
 *
 * @param app where
 * @param invocation which
 * @param parts the components that lie here
 * @param onlyOne given where another registered one is returned instead
 * @param target where its message goes; empty where the broker is elsewhere
 */
record Registration(
    RepairedApp app,
    NewInvocation invocation,
    Set<Component> parts,
    Optional<OnlyOne> onlyOne,
    Optional<MessageTarget> target) {
  boolean has(Component part) {
    return parts.contains(part);
  }

  AppKeys keys() {
    return app.keys();
  }

  String id() {
    return invocation.id().value();
  }

  TaskKey task() {
    return invocation.call().task();
  }

  /** Of the new one. */
  String record() {
    return RecordForm.recordOf(app, invocation.id());
  }

  String original() {
    return RecordForm.recordOf(app, invocation.original());
  }

  String status() {
    return keys().orchestrator("invocation_status:" + id());
  }

  String conditions() {
    return keys().trigger("source_task_conditions:" + task());
  }

  List<DataReference> references() {
    return has(Component.CLIENT_DATA_STORE) ? invocation.arguments().references() : List.of();
  }

  String value(DataReference reference) {
    return keys().clientData(reference.value());
  }

  /** Asks for what writes its message; see {@link MessageTarget#ask}. */
  Supplier<Optional<Writes>> message(Batch batch, KeyTypes types) {
    return target
        .map(each -> each.ask(batch, types, id()))
        .orElseGet(() -> () -> Optional.of(new Writes()));
  }

  /** Where another registered one is looked for; empty where none matters. */
  Optional<RegisteredSearch> others() {
    return onlyOne
        .filter(_ -> has(Component.ORCHESTRATOR))
        .map(each -> new RegisteredSearch(keys(), task(), each, has(Component.STATE_BACKEND)));
  }

  /**
   * What nobody may touch while this is decided. The set of all that are registered, which a busy
   * application touches all the time, is not among them: nothing that exists becomes registered,
   * and what is new has to enter the set that {@link RegisteredSearch#growing} names. One round
   * trip where others matter, none else.
   */
  List<String> watched(Session session) {
    List<String> keys = new ArrayList<>();
    if (has(Component.STATE_BACKEND)) {
      keys.add(record());
      keys.add(original());
    }
    if (has(Component.ORCHESTRATOR)) {
      keys.add(status());
    }
    if (has(Component.TRIGGER)) {
      keys.add(conditions());
    }
    others().ifPresent(search -> keys.add(search.growing(session)));
    references().forEach(each -> keys.add(value(each)));
    target.ifPresent(each -> keys.addAll(each.watched()));
    return keys;
  }
}
