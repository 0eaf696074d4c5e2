package dev.pynmon.application.service.query;

import dev.pynmon.domain.query.PageRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Gatherers;

/** Asks a store about more ids than it takes at once. */
public final class Batches {
  private Batches() {}

  /** The answers to all keys, asked {@value PageRequest#MAX_LIMIT} at a time; no call for none. */
  public static <K, V> Map<K, V> ask(List<K> keys, Function<List<K>, Map<K, V>> question) {
    return ask(keys, PageRequest.MAX_LIMIT, question);
  }

  /** The answers to all keys, asked so many at a time; no call for none. */
  public static <K, V> Map<K, V> ask(
      List<K> keys, int size, Function<List<K>, Map<K, V>> question) {
    Map<K, V> answers = new LinkedHashMap<>();
    for (List<K> batch : of(keys, size)) {
      answers.putAll(question.apply(batch));
    }
    return answers;
  }

  /** All keys in their order, {@value PageRequest#MAX_LIMIT} at a time. */
  public static <K> List<List<K>> of(List<K> keys) {
    return of(keys, PageRequest.MAX_LIMIT);
  }

  /** All keys in their order, so many at a time. */
  public static <K> List<List<K>> of(List<K> keys, int size) {
    return keys.stream().gather(Gatherers.windowFixed(size)).toList();
  }
}
