package dev.pynmon.bootstrap.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.application.port.in.rerun.BulkPlan;
import dev.pynmon.application.port.in.rerun.BulkProspect;
import dev.pynmon.bootstrap.console.Json;
import dev.pynmon.bootstrap.console.Table;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.rerun.BulkFates;
import dev.pynmon.domain.rerun.BulkFirst;
import dev.pynmon.domain.rerun.BulkItem;
import dev.pynmon.domain.rerun.BulkOutcome;
import dev.pynmon.domain.rerun.BulkReport;
import dev.pynmon.domain.rerun.BulkSource;
import dev.pynmon.domain.rerun.BulkState;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.rerun.bulk.ProspectText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is said of many, before they run again or after.
 *
 * @param acting where it is said
 */
record BulkAnswer(Acting acting) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** What a shell takes as it is, and no command for an option. */
  private static final String TYPED = "[\\w.][\\w.-]*";

  /** How far it is, in a few words. */
  static String progress(BulkReport run) {
    return "%s of %s run again, %s left out%s"
        .formatted(
            CountText.of(run.counts().registered() + run.counts().existing()),
            CountText.of(run.counts().total()),
            CountText.of(run.counts().leftOut()),
            run.state() instanceof BulkState.Awaiting ? ", waiting for the first" : "");
  }

  /** What would run again. */
  void plan(BulkPlan plan) {
    if (acting.isJson()) {
      print(json(plan));
    } else {
      print(plan);
    }
  }

  private void print(BulkPlan plan) {
    acting
        .console()
        .print(
            "%s, invocations that would run again: %s%s"
                .formatted(label(), CountText.of(plan.taken()), ProspectText.verdict(plan)));
    if (plan.taken() == 0) {
      window(plan.order().source())
          .ifPresent(
              span ->
                  acting
                      .console()
                      .print("Looked at: from %s to %s.".formatted(span.from(), span.to())));
    }
    List<List<String>> rows = new ArrayList<>();
    plan.tasks()
        .forEach(
            each ->
                rows.add(
                    List.of(
                        each.task().value(),
                        CountText.of(each.count()),
                        each.queue().map(queue -> "queue " + queue).orElse(""),
                        words(each.examples(), each.count()))));
    Table.print(acting.console(), "  ", rows);
    if (!plan.leftOut().isEmpty()) {
      acting.console().print("left out");
      Table.print(acting.console(), "  ", plan.leftOut().stream().map(BulkAnswer::row).toList());
    }
    plan.searchedBackTo()
        .ifPresent(
            moment ->
                acting
                    .console()
                    .print(
                        "All was looked at that is newer than %s; there may be more that is older."
                            .formatted(moment)));
    ProspectText.of(plan).forEach(acting.console()::print);
    plan.prospect().callers().forEach(each -> acting.console().print("  " + command(each)));
    plan.notes().forEach(acting.console()::print);
  }

  /** Which callers can be run instead, of those that can be typed. */
  static String command(BulkProspect.Callers callers) {
    List<String> typed =
        callers.ids().stream()
            .map(InvocationId::value)
            .filter(id -> id.matches(TYPED) && SafeText.isWhole(id))
            .map(id -> "--id " + id)
            .toList();
    boolean areMore = callers.areMore() || typed.size() < callers.ids().size();
    return "%d %s%s%s"
        .formatted(
            typed.size(),
            SafeText.name(callers.task().value()),
            areMore ? ", there are more" : "",
            typed.isEmpty() ? "" : ": this command with " + String.join(" ", typed) + " alone");
  }

  /** The time that a source is narrowed to; empty for none. */
  static Optional<TimeWindow> window(BulkSource source) {
    return switch (source) {
      case BulkSource.Matching matching -> matching.filter().window();
      case BulkSource.Failures failures -> Optional.of(failures.window());
      case BulkSource.Chosen _ -> Optional.empty();
    };
  }

  private static List<String> row(BulkPlan.LeftOut left) {
    return List.of(
        CountText.of(left.count()), left.sentence(), words(left.examples(), left.count().value()));
  }

  private static String words(List<InvocationId> examples, long count) {
    String named = String.join(" ", examples.stream().map(InvocationId::value).toList());
    return examples.isEmpty() || count <= examples.size() ? named : named + " …";
  }

  private ObjectNode json(BulkPlan plan) {
    ObjectNode node = NODES.objectNode().put("app_id", label()).put("would_run", plan.taken());
    ArrayNode tasks = node.putArray("tasks");
    plan.tasks()
        .forEach(
            each -> {
              ObjectNode task =
                  tasks.addObject().put("task", each.task().value()).put("count", each.count());
              each.queue().ifPresent(queue -> task.put("queue", queue.value()));
              task.set("examples", ids(each.examples()));
            });
    ArrayNode leftOut = node.putArray("left_out");
    plan.leftOut()
        .forEach(
            each ->
                leftOut
                    .addObject()
                    .put("reason", word(each.reason()))
                    .put("count", each.count().value())
                    .put("sentence", each.sentence())
                    .set("examples", ids(each.examples())));
    window(plan.order().source())
        .ifPresent(
            span -> node.put("since", span.from().toString()).put("until", span.to().toString()));
    plan.searchedBackTo().ifPresent(moment -> node.put("searched_back_to", moment.toString()));
    node.set("prospect", prospect(plan));
    ArrayNode notes = node.putArray("notes");
    plan.notes().forEach(notes::add);
    return node;
  }

  private static ObjectNode prospect(BulkPlan plan) {
    BulkProspect prospect = plan.prospect();
    ObjectNode node =
        NODES
            .objectNode()
            .put("goes_on", prospect.goesOn(plan.taken()))
            .put("is_over", prospect.isOver(plan.taken()))
            .put("called_by_ended", prospect.called())
            .put("called_by_failed", prospect.inVain());
    node.put("are_more_failed_callers", prospect.areMoreCallers());
    ArrayNode callers = node.putArray("failed_callers");
    prospect
        .callers()
        .forEach(
            each ->
                callers
                    .addObject()
                    .put("task", each.task().value())
                    .put("are_more", each.areMore())
                    .set("invocation_ids", ids(each.ids())));
    ArrayNode since = node.putArray("since_failed");
    prospect
        .since()
        .forEach(
            each ->
                since
                    .addObject()
                    .put("task", each.task().value())
                    .put("failed", each.failed())
                    .put("first_failed", each.time().from().toString())
                    .put("last_failed", each.time().to().toString())
                    .put("succeeded_since_first", each.sinceFirst())
                    .put("succeeded_since_last", each.sinceLast())
                    .put("is_all", each.isAll())
                    .put("newest_success", each.newest().map(Instant::toString).orElse(null))
                    .put("goes_on", each.goesOn()));
    return node;
  }

  private static ArrayNode ids(List<InvocationId> ids) {
    ArrayNode array = NODES.arrayNode();
    ids.forEach(id -> array.add(id.value()));
    return array;
  }

  /**
   * What did.
   *
   * @param because why the command itself stopped it; empty where it did not
   */
  void report(
      BulkReport run,
      Optional<String> because,
      Optional<BulkFirst> first,
      BulkFates fates,
      List<BulkItem> items) {
    if (acting.isJson()) {
      print(json(run, because, first, fates, items));
      return;
    }
    acting.console().print("%s, run %s %s".formatted(label(), run.id(), word(run.state())));
    Table.print(
        acting.console(),
        "  ",
        List.of(
            List.of("registered anew", CountText.of(run.counts().registered())),
            List.of("waiting already", CountText.of(run.counts().existing())),
            List.of("left out", CountText.of(run.counts().leftOut())),
            List.of("not begun", CountText.of(run.counts().open()))));
    if (!fates.words().isEmpty()) {
      acting.console().print("  now: " + fates.words());
    }
    first
        .flatMap(BulkFirst::raised)
        .ifPresent(what -> acting.console().print("  the first raised " + what));
    items.forEach(this::print);
  }

  private void print(BulkItem item) {
    if (item.outcome() instanceof BulkOutcome.LeftOut left) {
      acting.console().print("  %s  %s".formatted(item.original(), left.sentence()));
    } else {
      item.outcome()
          .stands()
          .ifPresent(as -> acting.console().print("  %s  %s".formatted(item.original(), as)));
    }
  }

  private static ObjectNode json(BulkFirst first) {
    ObjectNode node = NODES.objectNode().put("invocation_id", first.id().value());
    first.status().ifPresent(status -> node.put("status", status.value()));
    first
        .failureCause()
        .ifPresent(
            why ->
                node.put("exception", why.exception())
                    .put("exception_message", why.message().orElse(null)));
    return node;
  }

  private ObjectNode json(
      BulkReport run,
      Optional<String> because,
      Optional<BulkFirst> first,
      BulkFates fates,
      List<BulkItem> items) {
    ObjectNode node =
        NODES
            .objectNode()
            .put("app_id", label())
            .put("run", run.id().value())
            .put("state", word(run.state()))
            .put("registered", run.counts().registered())
            .put("existing", run.counts().existing())
            .put("left_out", run.counts().leftOut())
            .put("open", run.counts().open());
    because.ifPresent(why -> node.put("stopped_because", why));
    if (run.state() instanceof BulkState.Stopped stopped && because.isEmpty()) {
      stopped.by().ifPresent(name -> node.put("stopped_by", name));
    }
    first.ifPresent(any -> node.set("first", json(any)));
    ObjectNode now = node.putObject("now");
    fates.counts().entrySet().stream()
        .sorted(Comparator.comparing(each -> each.getKey().value()))
        .forEach(each -> now.put(each.getKey().value(), each.getValue()));
    ArrayNode array = node.putArray("items");
    items.forEach(item -> array.add(json(item)));
    return node;
  }

  private static ObjectNode json(BulkItem item) {
    ObjectNode node = NODES.objectNode().put("invocation_id", item.original().value());
    item.outcome().stands().ifPresent(as -> node.put("new_invocation_id", as.value()));
    return switch (item.outcome()) {
      case BulkOutcome.Open _ -> node.put("outcome", "open");
      case BulkOutcome.Registered _ -> node.put("outcome", "registered");
      case BulkOutcome.Existing _ -> node.put("outcome", "existing");
      case BulkOutcome.LeftOut left ->
          node.put("outcome", "left_out")
              .put("reason", word(left.reason()))
              .put("sentence", left.sentence());
    };
  }

  private static String word(BulkState state) {
    return switch (state) {
      case BulkState.Complete _ -> "complete";
      case BulkState.Stopped _ -> "stopped";
      case BulkState.Failed _ -> "failed";
      case BulkState.Abandoned _ -> "broken off";
      default -> "going on";
    };
  }

  private static String word(Enum<?> reason) {
    return reason.name().toLowerCase(Locale.ROOT);
  }

  private String label() {
    return acting.app().label();
  }

  private void print(ObjectNode node) {
    acting.console().out().println(Json.line(node));
  }
}
