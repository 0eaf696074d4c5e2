package dev.pynmon.application.service.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Works through parts of something large. Of stores that answer several at a time several are
 * worked on side by side: while one is read, another is looked at. What is asked for one waits for
 * nothing that is asked for another. For one thread.
 */
public final class Strands {
  /** A store that serves one after another has no more to gain. */
  private static final int MANY = 2;

  private final Visit visit;
  private final List<Visit> strands;

  private Strands(Visit visit, List<Visit> strands) {
    this.visit = visit;
    this.strands = strands;
  }

  /** Those of a visit, whose questions they ask. */
  public static Strands of(Visit visit) {
    return new Strands(
        visit,
        visit.app().answersSeveral()
            ? IntStream.range(0, MANY).mapToObj(strand -> visit.strand()).toList()
            : List.of(visit));
  }

  /** Whether parts go on side by side. */
  public boolean areSeveral() {
    return strands.size() > 1;
  }

  /** What comes of each part, in their order; throws what the work threw. */
  public <P, T> List<T> work(List<P> parts, BiFunction<Visit, P, T> work) {
    if (parts.size() <= 1 || !areSeveral()) {
      return parts.stream().map(part -> work.apply(visit, part)).toList();
    }
    List<Later<List<T>>> begun =
        IntStream.range(0, strands.size()).mapToObj(strand -> begin(strand, parts, work)).toList();
    List<List<T>> done = begun.stream().map(Later::get).toList();
    return IntStream.range(0, parts.size())
        .mapToObj(at -> done.get(at % strands.size()).get(at / strands.size()))
        .toList();
  }

  private <P, T> Later<List<T>> begin(int strand, List<P> parts, BiFunction<Visit, P, T> work) {
    Visit own = strands.get(strand);
    return visit.beginOn(
        own,
        () -> {
          List<T> done = new ArrayList<>();
          for (int at = strand; at < parts.size(); at += strands.size()) {
            done.add(work.apply(own, parts.get(at)));
          }
          return done;
        });
  }
}
