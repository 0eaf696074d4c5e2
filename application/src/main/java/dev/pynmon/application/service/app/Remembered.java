package dev.pynmon.application.service.app;

import dev.pynmon.domain.app.Answer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What a request has read of one kind, by key: asked for once, however many parts of a page want
 * it, unless that failed. Safe for concurrent use.
 *
 * @param <K> what it is asked by
 * @param <V> what was read
 */
final class Remembered<K, V> {
  private final SideBySide group;
  private final Function<List<K>, Answer<Map<K, V>>> question;
  private final Map<K, Later<Answer<Map<K, V>>>> asked = new HashMap<>();

  Remembered(SideBySide group, Function<List<K>, Answer<Map<K, V>>> question) {
    this.group = group;
    this.question = question;
  }

  /** Those that are there: one question at most, in its order where all are asked now. */
  Answer<Map<K, V>> of(Collection<K> keys) {
    Later<Answer<Map<K, V>>> now = new Later<>(group);
    List<K> fresh = new ArrayList<>();
    Set<Later<Answer<Map<K, V>>>> answers = claim(keys, now, fresh);
    if (!fresh.isEmpty()) {
      now.work(() -> question.apply(fresh));
      forgetIfMissing(now, fresh);
    }
    return found(new HashSet<>(keys), answers);
  }

  /** Whoever asks for the rest meanwhile waits for this answer. */
  private synchronized Set<Later<Answer<Map<K, V>>>> claim(
      Collection<K> keys, Later<Answer<Map<K, V>>> now, List<K> fresh) {
    Set<Later<Answer<Map<K, V>>>> answers = new LinkedHashSet<>();
    for (K key : keys) {
      Later<Answer<Map<K, V>>> known = asked.putIfAbsent(key, now);
      answers.add(known == null ? now : known);
      if (known == null) {
        fresh.add(key);
      }
    }
    return answers;
  }

  /** What one answer lacks, such as one that was too large together, another question may give. */
  private void forgetIfMissing(Later<Answer<Map<K, V>>> now, List<K> fresh) {
    if (now.get().absence().isPresent()) {
      forget(fresh);
    }
  }

  private synchronized void forget(List<K> keys) {
    asked.keySet().removeAll(keys);
  }

  private Answer<Map<K, V>> found(Set<K> keys, Set<Later<Answer<Map<K, V>>>> answers) {
    Map<K, V> found = new LinkedHashMap<>();
    for (Later<Answer<Map<K, V>>> answer : answers) {
      Answer<Map<K, V>> state = answer.get();
      if (state.absence().isPresent()) {
        return state;
      }
      state.available().orElseThrow().forEach((key, value) -> put(keys, key, value, found));
    }
    return new Answer.Available<>(found);
  }

  private static <K, V> void put(Set<K> keys, K key, V value, Map<K, V> found) {
    if (keys.contains(key)) {
      found.put(key, value);
    }
  }
}
