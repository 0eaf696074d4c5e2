package dev.pynmon.redis.catalogue;

import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.redis.key.AppKeys;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The few keys of an application that need no search, since their names are known or stand in
 * others: they show which components it has and which pynenc wrote it. Two round trips for all
 * applications that are asked for at once.
 *
 * @param session asks the server
 */
record KnownKeys(Session session) {
  /** The conditions of the two tasks that each pynenc registers itself. */
  private static final List<String> OWN_CRONS = List.of("cron_*/5 * * * *", "cron_*/15 * * * *");

  /** Those of these applications that are there. */
  List<String> of(Collection<AppKeys> apps) {
    List<String> names = new ArrayList<>();
    apps.forEach(app -> fixed(app).forEach(names::add));
    names.addAll(newest(apps));
    Batch batch = session.batch();
    Map<String, Reply<Boolean>> asked = new LinkedHashMap<>();
    names.forEach(name -> asked.put(name, batch.exists(name)));
    batch.send();
    return asked.entrySet().stream()
        .filter(each -> each.getValue().get())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Stream<String> fixed(AppKeys app) {
    Stream<String> statuses =
        Stream.of(KnownStatus.values()).map(status -> app.orchestrator("status:" + status.value()));
    Stream<String> crons = OWN_CRONS.stream().map(cron -> app.trigger("condition:" + cron));
    Stream<String> others =
        Stream.of(
            AppKeys.REGISTRY + app.appId().value(),
            app.broker("default_queue"),
            app.orchestrator("all_invocations_by_time"),
            app.orchestrator("atomic_service_executions"),
            app.stateBackend("history_by_timestamp"),
            app.trigger("evts_by_time"),
            app.trigger("truns_by_time"));
    return Stream.of(others, statuses, crons).flatMap(names -> names);
  }

  /** The record of its newest invocation, and of what runner it heard last. */
  private List<String> newest(Collection<AppKeys> apps) {
    Batch batch = session.batch();
    Map<String, Reply<List<Scored>>> asked = new LinkedHashMap<>();
    for (AppKeys app : apps) {
      asked.put(
          app.stateBackend("invocation:"),
          batch.zrange(app.orchestrator("all_invocations_by_time"), true, 0, 0));
      asked.put(
          app.orchestrator("runner_heartbeat:"),
          batch.zrange(app.orchestrator("runner_heartbeats"), true, 0, 0));
    }
    batch.send();
    List<String> names = new ArrayList<>();
    asked.forEach(
        (beginning, answer) ->
            answer
                .ofRightType()
                .orElse(List.of())
                .forEach(member -> names.add(beginning + member.member())));
    return names;
  }
}
