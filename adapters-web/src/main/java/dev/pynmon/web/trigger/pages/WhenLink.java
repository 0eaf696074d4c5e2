package dev.pynmon.web.trigger.pages;

import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Url;
import java.util.Arrays;
import java.util.List;

/**
 * A time to choose with one click.
 *
 * @param whenHref the list of that time
 * @param whenText what it is called
 * @param whenChosen true when it is the one that is shown
 */
record WhenLink(Href whenHref, String whenText, boolean whenChosen) {
  static List<WhenLink> of(RunsParams params, Url self) {
    Url bare = self.without(RunsParams.WHEN, RunsParams.START, RunsParams.END);
    return Arrays.stream(When.values())
        .map(
            when ->
                new WhenLink(
                    Href.to(when == When.ANY ? bare : bare.with(RunsParams.WHEN, when.word())),
                    when.label(),
                    params.typed().isEmpty() && params.when() == when))
        .toList();
  }
}
