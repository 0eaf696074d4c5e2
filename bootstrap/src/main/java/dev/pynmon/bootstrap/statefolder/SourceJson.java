package dev.pynmon.bootstrap.statefolder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.rerun.BulkSource;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.status.InvocationStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Which invocations many are, as JSON. */
final class SourceJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private SourceJson() {}

  static ObjectNode write(BulkSource source) {
    ObjectNode node = NODES.objectNode();
    return switch (source) {
      case BulkSource.Chosen chosen -> node.put("kind", "chosen").set("ids", ids(chosen.ids()));
      case BulkSource.Matching matching ->
          node.put("kind", "matching").set("filter", write(matching.filter()));
      case BulkSource.Failures failures -> {
        failures.task().ifPresent(task -> node.put("task", task.value()));
        failures.exception().ifPresent(name -> node.put("exception", name));
        failures.fingerprint().ifPresent(code -> node.put("fingerprint", code));
        yield node.put("kind", "failures").set("window", write(failures.window()));
      }
    };
  }

  private static ObjectNode write(InvocationFilter filter) {
    ObjectNode node = NODES.objectNode().put("mode", filter.statusMode().name());
    ArrayNode statuses = node.putArray("statuses");
    filter.statuses().stream().map(InvocationStatus::value).sorted().forEach(statuses::add);
    filter.task().ifPresent(task -> node.put("task", task.value()));
    filter.workflow().ifPresent(workflow -> node.put("workflow", workflow.value()));
    filter.workflowType().ifPresent(type -> node.put("workflow_type", type.value()));
    filter.window().ifPresent(window -> node.set("window", write(window)));
    filter.ids().ifPresent(ids -> node.set("ids", ids(ids.stream().sorted().toList())));
    filter.search().ifPresent(search -> node.put("query", search.absolute().text()));
    return node;
  }

  private static ObjectNode write(TimeWindow window) {
    return NODES
        .objectNode()
        .put("from", window.from().toString())
        .put("to", window.to().toString());
  }

  private static ArrayNode ids(List<InvocationId> ids) {
    ArrayNode array = NODES.arrayNode();
    ids.forEach(id -> array.add(id.value()));
    return array;
  }

  static BulkSource read(JsonNode node) {
    return switch (PurgeJson.text(node, "kind")) {
      case "chosen" -> new BulkSource.Chosen(ids(node));
      case "matching" -> new BulkSource.Matching(filter(node.path("filter")));
      case "failures" ->
          new BulkSource.Failures(
              text(node, "task", TaskKey::new),
              text(node, "exception", Function.identity()),
              text(node, "fingerprint", Function.identity()),
              window(node.path("window")));
      default -> throw new IllegalArgumentException("an unknown source of many");
    };
  }

  private static InvocationFilter filter(JsonNode node) {
    Set<InvocationStatus> statuses = new HashSet<>();
    node.path("statuses").forEach(each -> statuses.add(InvocationStatus.of(each.asText())));
    return new InvocationFilter(
        statuses,
        InvocationFilter.StatusMode.valueOf(PurgeJson.text(node, "mode")),
        text(node, "task", TaskKey::new),
        text(node, "workflow", WorkflowId::new),
        text(node, "workflow_type", TaskKey::new),
        node.has("window") ? Optional.of(window(node.path("window"))) : Optional.empty(),
        node.has("ids") ? Optional.of(Set.copyOf(ids(node))) : Optional.empty(),
        text(node, "query", Search::again));
  }

  private static TimeWindow window(JsonNode node) {
    return new TimeWindow(
        Instant.parse(PurgeJson.text(node, "from")), Instant.parse(PurgeJson.text(node, "to")));
  }

  private static List<InvocationId> ids(JsonNode node) {
    List<InvocationId> ids = new ArrayList<>();
    node.path("ids").forEach(id -> ids.add(new InvocationId(id.asText())));
    return ids;
  }

  static <T> Optional<T> text(JsonNode node, String field, Function<String, T> make) {
    return node.has(field)
        ? Optional.of(make.apply(PurgeJson.text(node, field)))
        : Optional.empty();
  }
}
