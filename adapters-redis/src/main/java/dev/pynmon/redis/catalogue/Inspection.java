package dev.pynmon.redis.catalogue;

import dev.pynmon.domain.app.AppInfo;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.format.AppInfoJson;
import dev.pynmon.redis.key.AppKeys;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Session;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Looks into the few keys that tell more than their names: what an application says of itself, of
 * which type its queues are, a record and a heartbeat of each.
 *
 * @param session asks the server
 */
record Inspection(Session session) {
  private static final int MAX_QUEUES = 1_000;

  Contents of(Collection<AppKeysFound> found, boolean complete) {
    Batch batch = session.batch();
    Map<String, Answers> asked = new HashMap<>();
    found.forEach(app -> asked.put(app.prefix(), Answers.of(app, batch)));
    batch.send();
    NavigableMap<String, AppContents> apps = new TreeMap<>();
    found.forEach(app -> apps.put(app.prefix(), contents(app, asked)));
    return new Contents(apps, complete);
  }

  private static AppContents contents(AppKeysFound app, Map<String, Answers> asked) {
    return Optional.ofNullable(asked.get(app.prefix())).orElseThrow().contents(app);
  }

  private record Answers(
      Reply<Optional<String>> info, Map<String, Reply<String>> types, Traces traces) {
    static Answers of(AppKeysFound app, Batch batch) {
      Map<String, Reply<String>> types = new HashMap<>();
      app.brokerKeys.stream()
          .limit(MAX_QUEUES)
          .forEach(name -> types.put(name, batch.type(app.key().broker(name))));
      return new Answers(
          batch.get(AppKeys.REGISTRY + app.appId().value()), types, Traces.of(app, batch));
    }

    AppContents contents(AppKeysFound app) {
      NavigableMap<QueueName, String> queues = new TreeMap<>();
      types.forEach((name, type) -> addQueue(app, name, type.get(), queues));
      boolean namesQueues =
          types.values().stream().map(Reply::get).anyMatch(type -> !type.equals("list"));
      return new AppContents(
          app.prefix(),
          info.ofRightType().flatMap(text -> text).flatMap(text -> info(app, text)),
          app.evidence,
          new TreeSet<>(app.tasks),
          app.statuses,
          queues,
          namesQueues,
          new TreeSet<>(app.values),
          app.valueCount(),
          new TreeSet<>(app.contexts),
          copy(app.workflowData),
          app.records(),
          traces.generation(app, namesQueues));
    }

    /** A queue's name is the last part of its key (wire format, section 6.3). */
    private static void addQueue(
        AppKeysFound app, String name, String type, NavigableMap<QueueName, String> queues) {
      if (type.equals("zset")) {
        QueueName queue = new QueueName(name.substring(name.lastIndexOf(':') + 1));
        queues.put(queue, app.key().broker(name));
      }
    }

    /** What somebody else wrote under this application's name is not believed. */
    private static Optional<AppInfo> info(AppKeysFound app, String text) {
      return AppInfoJson.read(text, "app info in Redis", Path.of("").toAbsolutePath())
          .filter(info -> AppKeys.of(info.appId()).prefix().equals(app.prefix()));
    }

    private static <K> Map<K, NavigableSet<String>> copy(Map<K, NavigableSet<String>> found) {
      Map<K, NavigableSet<String>> copy = new HashMap<>();
      found.forEach((key, values) -> copy.put(key, new TreeSet<>(values)));
      return copy;
    }
  }

  /** What tells which pynenc it was (wire format, section 0.5). */
  private record Traces(Reply<byte[]> record, Reply<List<Optional<String>>> service) {
    /** Behind the arguments, of whatever length, at the end of a record. */
    private static final String EVENT = "\"parent_event_id\":";

    private static final int END_OF_RECORD = 2_000;
    private static final String NO_KEY = AppKeys.ROOT;

    static Traces of(AppKeysFound app, Batch batch) {
      return new Traces(
          batch.getrange(app.someRecord().orElse(NO_KEY), -END_OF_RECORD, -1),
          batch.hmget(app.someHeartbeat().orElse(NO_KEY), List.of("last_service_start")));
    }

    Generation generation(AppKeysFound app, boolean namesQueues) {
      String end = record.ofRightType().map(Traces::latin).orElse("");
      if (isBrokenPair(app, end)) {
        return Generation.BROKEN_PAIR;
      }
      if (namesQueues) {
        return Generation.NAMED_QUEUES;
      }
      if (end.contains(EVENT) || app.has(AppKeysFound.Mark.NEWER_KEYS)) {
        return Generation.V0_3;
      }
      return end.isEmpty() && !servedLongAgo() ? Generation.UNKNOWN : Generation.V0_2_3;
    }

    private boolean servedLongAgo() {
      return service.ofRightType().filter(fields -> fields.getFirst().isPresent()).isPresent();
    }

    private static boolean isBrokenPair(AppKeysFound app, String end) {
      return end.contains(EVENT)
          && app.statuses.size() == 1
          && app.statuses.contains(KnownStatus.REGISTERED)
          && app.brokerKeys.isEmpty()
          && !app.has(AppKeysFound.Mark.HEARTBEATS)
          && !app.has(AppKeysFound.Mark.CONDITIONS);
    }

    private static String latin(byte[] bytes) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }
}
