package dev.pynmon.application.service.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Works through parts of something large in halves. Of stores that answer several at a time several
 * are worked on side by side: while one is read, another is looked at. What is asked for one waits
 * for nothing that is asked for another. For one thread.
 */
public final class Halves {
  /** A store that serves one after another has no more to gain. */
  private static final int MANY = 2;

  private final Visit visit;
  private final List<Visit> halves;

  private Halves(Visit visit, List<Visit> halves) {
    this.visit = visit;
    this.halves = halves;
  }

  /** Those of a visit, whose questions they ask. */
  public static Halves of(Visit visit) {
    return new Halves(
        visit,
        visit.app().answersSeveral()
            ? IntStream.range(0, MANY).mapToObj(_ -> visit.half()).toList()
            : List.of(visit));
  }

  /** Whether parts go on side by side. */
  public boolean areSeveral() {
    return halves.size() > 1;
  }

  /** What comes of each part, in their order; throws what the work threw. */
  public <P, T> List<T> work(List<P> parts, BiFunction<Visit, P, T> work) {
    if (parts.size() <= 1 || !areSeveral()) {
      return parts.stream().map(part -> work.apply(visit, part)).toList();
    }
    List<Later<List<T>>> begun =
        IntStream.range(0, halves.size()).mapToObj(half -> begin(half, parts, work)).toList();
    List<List<T>> done = begun.stream().map(Later::get).toList();
    return IntStream.range(0, parts.size())
        .mapToObj(at -> done.get(at % halves.size()).get(at / halves.size()))
        .toList();
  }

  private <P, T> Later<List<T>> begin(int half, List<P> parts, BiFunction<Visit, P, T> work) {
    Visit own = halves.get(half);
    return visit.beginOn(
        own,
        () -> {
          List<T> done = new ArrayList<>();
          for (int at = half; at < parts.size(); at += halves.size()) {
            done.add(work.apply(own, parts.get(at)));
          }
          return done;
        });
  }
}
