package dev.pynmon.application.service.app;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The components that were asked something and could not answer. Safe for concurrent use. */
final class Gaps {
  private final Map<Component, Absence> gaps = new ConcurrentHashMap<>();

  /** The first reason counts. */
  <R> Answer<R> noted(Component component, Answer<R> answer) {
    answer.absence().ifPresent(why -> gaps.putIfAbsent(component, why));
    return answer;
  }

  Map<Component, Absence> all() {
    return Map.copyOf(gaps);
  }

  boolean haveAnyOf(Component... needed) {
    return Stream.of(needed).anyMatch(gaps::containsKey);
  }

  Map<Component, Absence> beside(Component own) {
    Map<Component, Absence> others = new HashMap<>(gaps);
    others.remove(own);
    return others;
  }
}
