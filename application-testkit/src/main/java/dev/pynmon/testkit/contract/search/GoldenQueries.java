package dev.pynmon.testkit.contract.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Queries about what is there: some values of each field that occur.
 *
 * @param all of what is asked
 */
record GoldenQueries(List<Naive> all) {
  private static final int EACH = 2;
  private static final int LONGEST = 80;

  List<NaiveQuery> each() {
    List<NaiveQuery> queries = new ArrayList<>();
    places(Naive::values).forEach(place -> queries.addAll(values(place)));
    places(Naive::texts).forEach(field -> queries.addAll(texts(field)));
    some(all.stream().map(Naive::status))
        .map(status -> new NaiveQuery("status:" + status, one -> one.status().equals(status)))
        .forEach(queries::add);
    some(all.stream().map(Naive::task))
        .map(task -> new NaiveQuery("task:" + task, one -> one.task().equals(task)))
        .forEach(queries::add);
    List.of("registered", "started", "ended").forEach(field -> queries.addAll(times(field)));
    queries.addAll(waits());
    queries.add(new NaiveQuery("retries:>0", one -> one.retries() > 0));
    return queries;
  }

  private Stream<String> places(Function<Naive, Map<String, String>> part) {
    return all.stream()
        .flatMap(one -> part.apply(one).keySet().stream())
        .map(place -> place.replaceAll("#.*", ""))
        .filter(place -> place.matches("[a-z_.]+"))
        .distinct();
  }

  private List<NaiveQuery> values(String place) {
    List<NaiveQuery> queries = new ArrayList<>();
    some(at(Naive::values, place))
        .forEach(
            value -> {
              queries.add(NaiveQuery.value(place + ":" + quoted(value), place, same(value)));
              queries.add(says(value));
              double number = NaiveQuery.is(value);
              if (!Double.isNaN(number)) {
                String query = place + ":>=" + value;
                queries.add(NaiveQuery.value(query, place, any -> NaiveQuery.is(any) >= number));
              }
            });
    return queries;
  }

  private List<NaiveQuery> texts(String field) {
    return some(at(Naive::texts, field))
        .flatMap(
            text ->
                Stream.of(
                    NaiveQuery.text(field + ":" + quoted(text), field, same(text)), says(text)))
        .toList();
  }

  private Stream<String> at(Function<Naive, Map<String, String>> part, String place) {
    return all.stream()
        .flatMap(one -> part.apply(one).entrySet().stream())
        .filter(each -> each.getKey().replaceAll("#.*", "").equals(place))
        .map(Map.Entry::getValue)
        .filter(text -> !text.isEmpty() && text.length() <= LONGEST);
  }

  private static NaiveQuery says(String text) {
    return new NaiveQuery(
        quoted(text),
        one ->
            Stream.of(one.values().values(), one.texts().values(), List.of(one.task()))
                .flatMap(Collection::stream)
                .anyMatch(each -> lower(each).contains(lower(text))));
  }

  private static Predicate<String> same(String text) {
    return other -> lower(other).equals(lower(text));
  }

  private static String quoted(String text) {
    return '"' + text.replaceAll("[\"*\\\\]", "\\\\$0") + '"';
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private List<NaiveQuery> times(String field) {
    return some(all.stream().map(one -> one.times().get(field)).filter(Objects::nonNull))
        .map(Instant::getEpochSecond)
        .map(Instant::ofEpochSecond)
        .map(at -> NaiveQuery.time(field + ":>=" + at, field, at))
        .toList();
  }

  private List<NaiveQuery> waits() {
    return some(all.stream().map(one -> one.spans().get("wait")).filter(Objects::nonNull))
        .map(Duration::toSeconds)
        .map(some -> NaiveQuery.span("wait:>=" + some + "s", "wait", Duration.ofSeconds(some)))
        .toList();
  }

  /** The least and the greatest. */
  private static <T extends Comparable<? super T>> Stream<T> some(Stream<T> values) {
    List<T> sorted = values.distinct().sorted().toList();
    int last = sorted.size() - 1;
    return Stream.iterate(0, each -> each < EACH, each -> each + 1)
        .filter(_ -> last >= 0)
        .map(each -> sorted.get(last * each / (EACH - 1)))
        .distinct();
  }
}
