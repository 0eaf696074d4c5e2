package dev.pynmon.web.event;

import dev.pynmon.application.port.in.event.EventDetail;
import dev.pynmon.domain.event.Event;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.invocation.ArgumentsView;
import dev.pynmon.web.part.IdLink;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.SceneLink;
import java.util.List;

/**
 * An event beside a picture, for the template {@code event/panel}.
 *
 * @param panelCode its code
 * @param panelLink its page
 * @param panelState what came of it, in a word
 * @param panelZoomHref the timeline of the seconds around it
 * @param panelMissing what could not be asked
 * @param panelFacts what is recorded of it
 * @param panelOutcome what it started
 * @param panelPayload what it carries, masked as on its page
 */
record EventPanel(
    String panelCode,
    IdLink panelLink,
    String panelState,
    Href panelZoomHref,
    List<MissingNote> panelMissing,
    EventFacts panelFacts,
    EventOutcome panelOutcome,
    ArgumentsView panelPayload) {
  /**
   * The panel.
   *
   * @param timeline the parameters of the timeline around it, which its links keep
   */
  static EventPanel of(EventDetail detail, Links links, Query timeline) {
    Event event = detail.event();
    return new EventPanel(
        SafeText.name(event.code()),
        IdLink.of(event.id(), links),
        event.state().value(),
        SceneLink.near(event, links, timeline),
        MissingNote.of(detail.missing()),
        EventFacts.of(detail, links),
        EventOutcome.of(detail, links),
        EventPage.payload(detail, links));
  }
}
