package dev.pynmon.web.url;

import dev.pynmon.domain.app.AppKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A path as it was sent, taken apart before it is decoded, so that an encoded slash stays inside
 * its segment.
 *
 * @param app the application it names as {@code /apps/<key>/…}
 * @param segments what follows, decoded; empty for the root. A slash at the end makes no difference
 */
public record RawPath(Optional<AppKey> app, List<String> segments) {
  public RawPath {
    segments = List.copyOf(segments);
  }

  /**
   * The path behind the base path; empty when it does not lie there.
   *
   * @throws BadAddressException when an escape is broken
   */
  public static Optional<RawPath> parse(String raw, String base) {
    if (!raw.startsWith(base + "/") && !raw.equals(base)) {
      return Optional.empty();
    }
    List<String> segments = split(raw.substring(base.length()));
    boolean namesApp = segments.size() > 2 && segments.getFirst().equals("apps");
    return Optional.of(
        namesApp
            ? new RawPath(
                Optional.of(new AppKey(segments.get(1))),
                trim(segments.subList(2, segments.size())))
            : unnamed(segments));
  }

  private static RawPath unnamed(List<String> segments) {
    List<String> trimmed = trim(segments);
    return trimmed.size() == 2 && trimmed.getFirst().equals("apps")
        ? new RawPath(Optional.of(new AppKey(trimmed.getLast())), List.of())
        : new RawPath(Optional.empty(), trimmed);
  }

  /** The segments, the last one empty when a slash ends the path. */
  private static List<String> split(String path) {
    List<String> segments = new ArrayList<>();
    for (String segment : path.substring(Math.min(1, path.length())).split("/", -1)) {
      segments.add(
          Percent.decode(segment)
              .orElseThrow(() -> new BadAddressException("The path has a broken percent escape.")));
    }
    return segments;
  }

  private static List<String> trim(List<String> segments) {
    return !segments.isEmpty() && segments.getLast().isEmpty()
        ? segments.subList(0, segments.size() - 1)
        : segments;
  }
}
