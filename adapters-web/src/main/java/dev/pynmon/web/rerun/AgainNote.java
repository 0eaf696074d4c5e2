package dev.pynmon.web.rerun;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.InvocationLink;
import dev.pynmon.web.rerun.RerunNotes.Said;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.InvocationIds;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Optional;

/**
 * What a re-run came to, at the page to which it led, for the template {@code rerun/note}.
 *
 * @param noteWarns true where nothing new was registered
 * @param noteClaim what was done
 * @param noteOriginal what was run again
 * @param noteTexts what else is to be said
 * @param noteAnother where another one is registered all the same; none where one was
 */
record AgainNote(
    boolean noteWarns,
    String noteClaim,
    InvocationLink noteOriginal,
    List<String> noteTexts,
    Href noteAnother) {
  private static final int SENTENCE = 600;

  /** What led to the page of this invocation; empty where nothing did. */
  static Optional<AgainNote> of(InvocationId id, RerunNotes notes, Request request) {
    return request
        .params()
        .text(RerunNotes.PARAMETER)
        .flatMap(InvocationId::parse)
        .filter(InvocationIds::canBeAsked)
        .map(
            original ->
                notes
                    .find(request.app().key(), id, original)
                    .map(said -> of(original, said, request.links()))
                    .orElseGet(() -> forgotten(original, request.links())));
  }

  private static AgainNote of(InvocationId original, Said said, Links links) {
    return new AgainNote(
        !said.isNew(),
        said.isNew()
            ? "Registered as a re-run of"
            : "Nothing new was registered: this one stands for a re-run of",
        InvocationLink.of(original, links),
        said.sentences().stream().map(text -> SafeText.line(text, SENTENCE)).toList(),
        said.isNew() ? Href.NONE : new Href(RerunAddress.page(original, links)));
  }

  /** Another instance knows, or none any more. */
  private static AgainNote forgotten(InvocationId original, Links links) {
    return new AgainNote(
        false,
        "This is where running it again led:",
        InvocationLink.of(original, links),
        List.of("What was said then is not known here."),
        Href.NONE);
  }
}
