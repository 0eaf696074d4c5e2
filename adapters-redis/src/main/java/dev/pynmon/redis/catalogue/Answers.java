package dev.pynmon.redis.catalogue;

import dev.pynmon.domain.app.AppInfo;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.format.AppInfoJson;
import dev.pynmon.redis.key.AppKeys;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was asked about one application.
 *
 * @param info what it says of itself
 * @param types of which type the keys of its broker are
 * @param traces what tells which pynenc it was
 */
record Answers(Reply<byte[]> info, Map<String, Reply<String>> types, Traces traces) {
  /** Keys of the broker that are looked into. */
  static final int MAX_QUEUES = 1_000;

  /** Bytes; a longer one is cut and so not understood. */
  private static final int MAX_INFO = 200_000;

  /** Types of what named queues are made of; a queue emptied since it was met has none. */
  private static final Set<String> NAMED_QUEUES = Set.of("zset", "string");

  static Answers of(AppKeysFound app, Batch batch) {
    Map<String, Reply<String>> types = new HashMap<>();
    app.brokerKeys.forEach(name -> types.put(name, batch.type(app.key().broker(name))));
    String info = AppKeys.REGISTRY + app.appId().value();
    return new Answers(batch.getrange(info, 0, MAX_INFO - 1), types, Traces.of(app, batch));
  }

  AppContents contents(AppKeysFound app) {
    NavigableMap<QueueName, String> queues = new TreeMap<>();
    types.forEach((name, type) -> addQueue(app, name, type.get(), queues));
    boolean namesQueues = types.values().stream().map(Reply::get).anyMatch(NAMED_QUEUES::contains);
    return new AppContents(
        app.prefix(),
        info.ofRightType().flatMap(text -> info(app, text)),
        app.evidence,
        new TreeSet<>(app.tasks),
        app.statuses,
        queues,
        counter(app),
        namesQueues,
        new TreeSet<>(app.values),
        app.valueCount(),
        new TreeSet<>(app.contexts),
        copy(app.workflowData),
        new TreeSet<>(app.triggers),
        new TreeSet<>(app.validConditions),
        app.records(),
        app.kept,
        traces.generation(app, namesQueues),
        app.cut);
  }

  /** A queue's name is the last part of its key (wire format, section 6.3). */
  private static void addQueue(
      AppKeysFound app, String name, String type, NavigableMap<QueueName, String> queues) {
    if (type.equals("zset")) {
      QueueName queue = new QueueName(name.substring(name.lastIndexOf(':') + 1));
      queues.put(queue, app.key().broker(name));
    }
  }

  private Optional<String> counter(AppKeysFound app) {
    List<String> counters =
        types.entrySet().stream()
            .filter(each -> each.getValue().get().equals("string"))
            .map(each -> app.key().broker(each.getKey()))
            .toList();
    return counters.stream().findFirst().filter(_ -> counters.size() == 1);
  }

  /** What somebody else wrote under this application's name is not believed. */
  private static Optional<AppInfo> info(AppKeysFound app, byte[] text) {
    String json = new String(text, StandardCharsets.UTF_8);
    return AppInfoJson.read(json, "app info in Redis", Path.of("").toAbsolutePath())
        .filter(info -> AppKeys.of(info.appId()).prefix().equals(app.prefix()));
  }

  private static <K> Map<K, NavigableSet<String>> copy(Map<K, NavigableSet<String>> found) {
    Map<K, NavigableSet<String>> copy = new HashMap<>();
    found.forEach((key, values) -> copy.put(key, new TreeSet<>(values)));
    return copy;
  }
}
