package dev.pynmon.testkit.contract.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.testkit.fixture.GoldenInvocation;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells in plain words what pynenc itself answers of an invocation. */
final class NaiveGolden {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern MESSAGE = Pattern.compile("\"py/tuple\": \\[\"([^\"]*)\"]");

  private final GoldenInvocation golden;
  private final Instant now;
  private final Map<String, String> values = new TreeMap<>();
  private final Map<String, String> texts = new TreeMap<>();
  private final Map<String, Instant> times = new TreeMap<>();
  private final Map<String, Duration> spans = new TreeMap<>();

  /**
   * One.
   *
   * @param now when it is asked for
   */
  NaiveGolden(GoldenInvocation golden, Instant now) {
    this.golden = golden;
    this.now = now;
  }

  Naive told() {
    golden.stored().arguments().serialized().forEach((name, json) -> value("args." + name, json));
    golden.result().ifPresent(json -> value("result", json));
    golden.exception().ifPresent(this::exception);
    texts();
    times();
    return new Naive(
        golden.id().value(),
        golden.state().task().value(),
        golden.state().status().status().value(),
        values,
        texts,
        times,
        spans,
        golden.state().retries());
  }

  /** What is more than plain JSON is not told. */
  private void value(String place, String json) {
    if (!json.contains("py/")) {
      node(place, read(json));
    }
  }

  private void node(String place, JsonNode node) {
    if (node.isObject()) {
      node.fieldNames().forEachRemaining(name -> node(place + "." + name, node.get(name)));
    } else if (node.isArray()) {
      node.forEach(each -> node(place, each));
    } else if (!node.isMissingNode()) {
      put(values, place, node.isNull() ? "None" : node.asText());
    }
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private void exception(String json) {
    JsonNode told = read(json);
    put(texts, "exception", told.path("error_name").asText());
    Matcher message = MESSAGE.matcher(told.path("error_data").asText());
    if (message.find()) {
      put(texts, "exception", message.group(1));
    }
  }

  private void texts() {
    texts.put("id", golden.id().value());
    golden.stored().parentEvent().ifPresent(event -> texts.put("event", event.value()));
    golden
        .stored()
        .workflow()
        .ifPresent(
            own -> {
              texts.put("workflow", own.id().value());
              texts.put("type", own.type().value());
            });
    golden.history().stream()
        .flatMap(entry -> actor(entry).stream())
        .distinct()
        .forEach(runner -> put(texts, "runner", runner.value()));
  }

  private static Optional<RunnerId> actor(HistoryEntry entry) {
    return entry.runnerContext().or(() -> entry.status().owner());
  }

  /** Its history may lack what it last became. */
  private void times() {
    Instant registered = golden.registeredAt();
    times.put("registered", registered);
    Optional<Instant> started = first(KnownStatus.RUNNING);
    started.ifPresent(at -> times.put("started", at));
    HistoryEntry last = golden.history().getLast();
    StatusRecord status = golden.state().status();
    boolean isLost = status.at().isAfter(last.status().at());
    if (status.status().isFinal()) {
      times.put("ended", isLost ? status.at() : last.at());
    }
    started
        .or(() -> Optional.of(now).filter(_ -> !status.status().isFinal()))
        .ifPresent(until -> spans.put("wait", Duration.between(registered, until)));
  }

  private Optional<Instant> first(InvocationStatus status) {
    return golden.history().stream()
        .filter(entry -> entry.status().status().equals(status))
        .map(HistoryEntry::at)
        .findFirst();
  }

  /** There may be several at one place. */
  private static void put(Map<String, String> all, String place, String text) {
    long earlier = all.keySet().stream().filter(each -> each.startsWith(place + "#")).count();
    all.put(all.containsKey(place) ? place + "#" + (earlier + 1) : place, text);
  }
}
