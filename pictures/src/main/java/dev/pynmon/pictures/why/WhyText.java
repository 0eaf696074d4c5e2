package dev.pynmon.pictures.why;

import dev.pynmon.domain.why.Piece;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.domain.why.Subject;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.pictures.text.MomentText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.pictures.text.StatusText;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;

/** A {@link Sentence} as people read it, whatever its names hold. */
public final class WhyText {
  private static final Duration SHORT = Duration.ofMinutes(1);

  private WhyText() {}

  /** All of it. */
  public static String of(Sentence sentence, Instant now) {
    return sentence.pieces().stream().map(piece -> of(piece, now)).collect(Collectors.joining());
  }

  /** A part of it. */
  public static String of(Piece piece, Instant now) {
    return switch (piece) {
      case Piece.Words words -> words.text();
      case Piece.Stored stored -> SafeText.name(stored.text());
      case Piece.Named named -> named.words().isEmpty() ? name(named.subject()) : words(named);
      case Piece.Lasts lasts -> lasts.exact() ? DurationText.of(lasts.span()) : span(lasts.span());
      case Piece.At at -> moment(at.moment(), now);
    };
  }

  /** What is said instead of a name may come from a store, too: a cron expression. */
  private static String words(Piece.Named named) {
    return SafeText.name(named.words());
  }

  private static String name(Subject subject) {
    return switch (subject) {
      case Subject.OfInvocation of -> ShortId.of(of.invocation());
      case Subject.OfRunner of -> ShortId.of(of.runner());
      case Subject.OfTask of -> SafeText.name(of.task().value());
      case Subject.OfQueue of -> SafeText.name(of.queue().value());
      case Subject.OfTrigger of -> ShortId.of(of.trigger());
      case Subject.OfStatus of -> StatusText.name(of.status());
      case Subject.OfAlike of -> of.id();
      case Subject.Whole whole -> whole.kind();
    };
  }

  /** In whole seconds: nobody waits for a hundredth. */
  public static String span(Duration span) {
    return span.compareTo(SHORT) < 0 && span.compareTo(Duration.ofSeconds(1)) >= 0
        ? DurationText.rough(span)
        : DurationText.of(span);
  }

  private static String moment(Instant moment, Instant now) {
    return MomentText.day(moment, now) + MomentText.clock(moment) + MomentText.zone(moment);
  }
}
