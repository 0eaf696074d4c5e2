package dev.pynmon.web.part;

import dev.pynmon.domain.invocation.NearestChange;
import dev.pynmon.domain.invocation.NearestChange.Side;
import dev.pynmon.pictures.text.MomentText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.TimelineAddress;
import dev.pynmon.web.url.Url;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is told of a time in which nothing changed, in place of key figures and pictures of nothing,
 * for the template {@code part/idle}.
 *
 * @param idleTitle when something last did
 * @param idleText what that rests on
 * @param idleWays where it is seen
 */
public record IdleNote(String idleTitle, String idleText, List<Way> idleWays) {
  /**
   * As seen now.
   *
   * @param nothing that nothing changed, in a sentence
   * @param length of the window that is opened around the change
   * @param timeline where, whatever its own window
   */
  public static IdleNote of(
      NearestChange nearest, String nothing, Duration length, Instant now, Url timeline) {
    return switch (nearest) {
      case NearestChange.At found -> at(found, nothing, length, now, timeline);
      case NearestChange.None _ ->
          new IdleNote("Nothing happened here yet.", "The histories hold no change.", List.of());
      case NearestChange.NotFound _ -> unknown(nothing, "What was before was not found.");
    };
  }

  /** When something last changed is not known. */
  public static IdleNote unknown(String nothing, String why) {
    return new IdleNote("Last activity not known.", nothing + " " + why, List.of());
  }

  private static IdleNote at(
      NearestChange.At found, String nothing, Duration length, Instant now, Url timeline) {
    Href there = Href.to(TimelineAddress.at(found.window(length), timeline));
    String moment = MomentText.shortly(found.at(), now);
    boolean ahead = found.at().isAfter(now);
    return new IdleNote(
        (ahead ? "Next activity" : word(found.side())) + " " + moment + ".",
        ahead ? nothing + " What follows is dated ahead of this clock." : nothing,
        List.of(new Way(there, "Timeline of " + moment)));
  }

  private static String word(Side side) {
    return switch (side) {
      case LAST -> "Last activity";
      case BEFORE -> "Last activity before it";
      case AFTER -> "Next activity";
      case FIRST -> "Nothing before";
    };
  }

  /** With another way, which comes first. */
  public IdleNote with(Way way) {
    return new IdleNote(
        idleTitle, idleText, Stream.concat(Stream.of(way), idleWays.stream()).toList());
  }
}
