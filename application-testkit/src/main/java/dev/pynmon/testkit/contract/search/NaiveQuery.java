package dev.pynmon.testkit.contract.search;

import dev.pynmon.testkit.scenario.Times;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A query, and what it means said by other means.
 *
 * @param text as a visitor types it
 * @param holds whether it holds of one
 */
record NaiveQuery(String text, Predicate<Naive> holds) {
  private static final Instant LATE = Times.START.plusSeconds(1_800);

  /** Every field, alone. */
  static final List<NaiveQuery> EACH =
      List.of(
          value("args.order:948262", "args.order", "948262"::equals),
          value("args:948261", "args", "948261"::equals),
          value("args.order.id:>30", "args.order.id", number -> is(number) > 30),
          value(
              "args.order.id:10..20",
              "args.order.id",
              number -> is(number) >= 10 && is(number) <= 20),
          value("args.order.tags:B2", "args.order.tags", "b2"::equals),
          value("args.order.tags:*", "args.order.tags", _ -> true),
          value("args.amount:>=1000", "args.amount", number -> is(number) >= 1_000),
          value("args.amount:<0", "args.amount", number -> is(number) < 0),
          value("args.amount:-7", "args.amount", "-7"::equals),
          value("args.amount:99.5", "args.amount", "99.5"::equals),
          value("args.name:KELVIN", "args.name", text -> lower(text).equals("kelvin")),
          value("args.name:*ä*", "args.name", text -> text.contains("ä")),
          value("args.name:日本", "args.name", "日本"::equals),
          value("args.name:\"O'Neil \\\"x\\\"\"", "args.name", text -> text.startsWith("o'Neil")),
          value("args.note:none", "args.note", _ -> true),
          value("args:none", "args", "None"::equals),
          value("result.total:3", "result.total", "3"::equals),
          value("result:>3", "result", number -> is(number) > 3),
          new NaiveQuery("status:failed", one -> one.status().equals("FAILED")),
          new NaiveQuery("status:*e*", one -> one.status().contains("E")),
          new NaiveQuery("task:*.ship", one -> one.task().equals("shop.tasks.ship")),
          new NaiveQuery("task:MAIL.send", one -> one.task().equals("mail.send")),
          text("workflow:*", "workflow", _ -> true),
          text("type:shop*", "type", type -> type.startsWith("shop")),
          text("event:event-1", "event", "event-1"::equals),
          text("queue:queue-1", "queue", "queue-1"::equals),
          text("queue:*", "queue", _ -> true),
          text("runner:runner-2", "runner", "runner-2"::equals),
          text("host:web-*", "host", _ -> true),
          text("host:web-1", "host", "web-1"::equals),
          text("exception:timeout", "exception", "Timeout"::equals),
          text("exception:\"no answer 2\"", "exception", "no answer 2"::equals),
          time("registered:>2026-03-01T08:30", "registered", LATE.plusSeconds(60)),
          time("started:>=2026-03-01T08:30:00Z", "started", LATE),
          time("ended:>=2026-03-01T08:30", "ended", LATE),
          span("wait:>5s", "wait", Duration.ofSeconds(6)),
          span("wait:>=5s", "wait", Duration.ofSeconds(5)),
          span("run:3s..1m", "run", Duration.ofSeconds(3)),
          new NaiveQuery("status:running run:<1m", one -> one.status().equals("RUNNING")),
          span("duration:>=7s", "duration", Duration.ofSeconds(7)),
          value("name=*ä*,", "args.name", text -> text.contains("ä")),
          new NaiveQuery("retries:0", _ -> true),
          new NaiveQuery("retries:>0", _ -> false),
          new NaiveQuery("Timeout", one -> one.texts().containsValue("Timeout")),
          new NaiveQuery("web-1", one -> one.texts().containsValue("web-1")),
          new NaiveQuery(
              "94826", one -> one.values().values().stream().anyMatch(v -> v.contains("94826"))),
          new NaiveQuery("\"answer 1\"", one -> one.texts().containsValue("no answer 1")));

  /** Some of these, joined and turned at will. */
  static NaiveQuery some(List<NaiveQuery> each, Random random, int depth) {
    NaiveQuery one = each.get(random.nextInt(each.size()));
    return switch (depth == 0 ? 9 : random.nextInt(6)) {
      case 0, 1 -> both(one, some(each, random, depth - 1));
      case 2, 3 -> either(some(each, random, depth - 1), some(each, random, depth - 1));
      case 4 -> {
        NaiveQuery not = some(each, random, depth - 1);
        yield new NaiveQuery("NOT (" + not.text() + ")", not.holds().negate());
      }
      default -> one;
    };
  }

  /** The ids of those of which it holds, in their order. */
  List<String> of(List<Naive> all) {
    return all.stream().filter(holds).map(Naive::id).toList();
  }

  private static NaiveQuery both(NaiveQuery one, NaiveQuery other) {
    return new NaiveQuery(one.text() + " (" + other.text() + ")", one.holds().and(other.holds()));
  }

  private static NaiveQuery either(NaiveQuery one, NaiveQuery other) {
    return new NaiveQuery(
        "(" + one.text() + " OR " + other.text() + ")", one.holds().or(other.holds()));
  }

  static NaiveQuery value(String text, String place, Predicate<String> wanted) {
    return new NaiveQuery(text, one -> at(one.values(), place).anyMatch(wanted));
  }

  static NaiveQuery text(String text, String field, Predicate<String> wanted) {
    return new NaiveQuery(text, one -> at(one.texts(), field).anyMatch(wanted));
  }

  /** There, in a part of it, or one of several. */
  private static Stream<String> at(Map<String, String> all, String place) {
    return all.entrySet().stream()
        .filter(each -> isAt(each.getKey(), place))
        .map(Map.Entry::getValue);
  }

  private static boolean isAt(String place, String wanted) {
    boolean isAnywhere = !wanted.contains(".") && place.startsWith(wanted + ".");
    return isAnywhere || place.equals(wanted) || place.startsWith(wanted + "#");
  }

  static NaiveQuery time(String text, String field, Instant least) {
    return new NaiveQuery(
        text, one -> one.times().containsKey(field) && !one.times().get(field).isBefore(least));
  }

  static NaiveQuery span(String text, String field, Duration least) {
    return new NaiveQuery(
        text,
        one -> one.spans().containsKey(field) && one.spans().get(field).compareTo(least) >= 0);
  }

  static double is(String number) {
    return number.matches("-?[0-9.]+(e[0-9]+)?")
        ? new BigDecimal(number).doubleValue()
        : Double.NaN;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
