package dev.pynmon.web.error;

import dev.pynmon.domain.id.IdBeginning;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.url.FilterNames;
import dev.pynmon.web.url.Href;

/** Pages show ids in short: who asks for one of these has the beginning of an id. */
public final class ShortIds {
  private ShortIds() {}

  /** That nothing has this id, with the way to what has one that begins so, where it may. */
  public static Problem advise(Problem unknown, Request request, String id) {
    return IdBeginning.isOne(id)
        ? unknown
            .advise("Pages show the beginnings of ids alone, and this may be one.")
            .way(
                "Look for " + id,
                Href.to(request.links().area("search").with(FilterNames.QUERY, id)))
        : unknown;
  }
}
