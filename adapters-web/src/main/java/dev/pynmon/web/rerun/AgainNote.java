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
 * @param noteChanged true when arguments are others now
 * @param noteChanges which
 * @param noteAnother where another one is registered all the same; none where one was
 */
record AgainNote(
    boolean noteWarns,
    String noteClaim,
    InvocationLink noteOriginal,
    List<String> noteTexts,
    boolean noteChanged,
    List<ChangeText> noteChanges,
    Href noteAnother) {
  private static final int SENTENCE = 600;

  /** What was run again and led to this page; empty where nothing was. */
  static Optional<InvocationId> original(Request request) {
    return request
        .params()
        .text(RerunNotes.PARAMETER)
        .flatMap(InvocationId::parse)
        .filter(InvocationIds::canBeAsked);
  }

  /** What led from there to the page of this invocation. */
  static AgainNote of(InvocationId id, InvocationId original, RerunNotes notes, Request request) {
    return notes
        .find(request.app().key(), id, original)
        .map(said -> of(original, said, request.links()))
        .orElseGet(() -> forgotten(original, request.links()));
  }

  private static AgainNote of(InvocationId original, Said said, Links links) {
    return new AgainNote(
        !said.isNew(),
        said.isNew()
            ? "Registered as a re-run of"
            : "Nothing new was registered: this one stands for a re-run of",
        InvocationLink.of(original, links),
        said.sentences().stream().map(text -> SafeText.line(text, SENTENCE)).toList(),
        !said.changes().isEmpty(),
        said.changes(),
        said.isNew() ? Href.NONE : RerunAddress.page(original, links));
  }

  /** Another instance knows, or none any more. */
  private static AgainNote forgotten(InvocationId original, Links links) {
    return new AgainNote(
        false,
        "This is where running it again led:",
        InvocationLink.of(original, links),
        List.of("What was said then is not known here."),
        false,
        List.of(),
        Href.NONE);
  }
}
