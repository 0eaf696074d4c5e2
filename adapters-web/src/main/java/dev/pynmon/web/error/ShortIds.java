package dev.pynmon.web.error;

import dev.pynmon.web.page.Request;
import java.util.regex.Pattern;

/** Pages show ids in short: who asks for one of these has the beginning of an id. */
public final class ShortIds {
  /** Of a UUID, as long as the shortest that pages show, and not all of it. */
  private static final Pattern BEGINNING = Pattern.compile("[0-9A-Fa-f]{6}[0-9A-Fa-f-]{0,29}");

  private ShortIds() {}

  /** That nothing has this id, with the way to what has one that begins so, where it may. */
  public static Problem advise(Problem unknown, Request request, String id) {
    return BEGINNING.matcher(id).matches()
        ? unknown
            .advise("Pages show the beginnings of ids alone, and this may be one.")
            .way("Look for " + id, request.links().area("search").with("q", id).toString())
        : unknown;
  }
}
