package dev.pynmon.domain.why;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Counted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is said, part by part: who shows it decides how times and names look.
 *
 * @param pieces its parts in their order
 */
public record Sentence(List<Piece> pieces) {
  public Sentence {
    pieces = List.copyOf(pieces);
  }

  /** What it names, each once, in its order. */
  public List<Subject> subjects() {
    return pieces.stream()
        .filter(Piece.Named.class::isInstance)
        .map(piece -> ((Piece.Named) piece).subject())
        .distinct()
        .toList();
  }

  /** Begins with these words. */
  public static Writer say(String words) {
    return new Writer().words(words);
  }

  /** Words alone. */
  public static Sentence of(String words) {
    return say(words).end();
  }

  /** Writes a sentence from left to right. For one thread. */
  public static final class Writer {
    private final List<Piece> pieces = new ArrayList<>();

    private Writer() {}

    /** Words of ours, with the blanks around them; "" adds nothing. */
    public Writer words(String text) {
      if (!text.isEmpty()) {
        pieces.add(new Piece.Words(text));
      }
      return this;
    }

    /** Words of a store, such as the name of an exception; whoever shows them makes them safe. */
    public Writer stored(String text) {
      pieces.add(new Piece.Stored(text));
      return this;
    }

    /** A number with separators. */
    public Writer number(long number) {
      return words(Counted.of(number));
    }

    /** The same, and what it counts. */
    public Writer number(long number, String noun) {
      return words(Counted.of(number, noun));
    }

    /** An invocation by its id. */
    public Writer invocation(InvocationId id) {
      return named(new Subject.OfInvocation(id), "");
    }

    /** A task by its name. */
    public Writer task(TaskKey task) {
      return named(new Subject.OfTask(task), "");
    }

    /** A runner by its id. */
    public Writer runner(RunnerId runner) {
      return named(new Subject.OfRunner(runner), "");
    }

    /** A queue by its name. */
    public Writer queue(QueueName queue) {
      return named(new Subject.OfQueue(queue), "");
    }

    /** Something by a name that fits here. */
    public Writer named(Subject subject, String words) {
      pieces.add(new Piece.Named(subject, words));
      return this;
    }

    /** How long something lasts; what two clocks make negative lasts no time. */
    public Writer span(Duration span) {
      return lasts(span, false);
    }

    /** The same of what is over, as lists and pictures have it. */
    public Writer measured(Duration span) {
      return lasts(span, true);
    }

    private Writer lasts(Duration span, boolean exact) {
      pieces.add(new Piece.Lasts(span.isNegative() ? Duration.ZERO : span, exact));
      return this;
    }

    /** How long it is since then. */
    public Writer since(Instant moment, Instant now) {
      return span(Duration.between(moment, now));
    }

    /** A moment. */
    public Writer at(Instant moment) {
      pieces.add(new Piece.At(moment));
      return this;
    }

    /** All that another sentence says. */
    public Writer all(Sentence other) {
      pieces.addAll(other.pieces());
      return this;
    }

    /** It. */
    public Sentence end() {
      return new Sentence(pieces);
    }
  }
}
