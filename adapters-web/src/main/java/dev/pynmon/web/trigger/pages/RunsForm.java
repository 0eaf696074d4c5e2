package dev.pynmon.web.trigger.pages;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.Option;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the list of runs can be narrowed by.
 *
 * @param formHref where it is sent
 * @param formTask the task
 * @param formTrigger the id of the trigger
 * @param formKinds what met their conditions
 * @param formWhen the time that was chosen by name; "" when one was typed
 * @param formFrom the beginning of the time that was typed
 * @param formTo the end of it
 * @param formFailed whether only those whose invocation failed
 */
record RunsForm(
    Href formHref,
    String formTask,
    String formTrigger,
    List<Option> formKinds,
    String formWhen,
    String formFrom,
    String formTo,
    boolean formFailed) {
  private static final int SECONDS = "2026-11-24T14:45:10".length();

  static RunsForm of(RunsParams params, Links links) {
    return new RunsForm(
        Href.to(links.area("trigger-runs")),
        params.filter().task().map(TaskKey::value).map(SafeText::whole).orElse(""),
        params.filter().trigger().map(SafeText::whole).orElse(""),
        kinds(params),
        params.when() == When.ANY ? "" : params.when().word(),
        params.typed().map(window -> local(TimeText.iso(window.from()))).orElse(""),
        params.typed().map(window -> local(TimeText.iso(window.to()))).orElse(""),
        params.failed());
  }

  private static String local(String iso) {
    return iso.substring(0, Math.min(SECONDS, iso.length()));
  }

  private static List<Option> kinds(RunsParams params) {
    boolean any = params.filter().kind().isEmpty();
    return Stream.concat(
            Stream.of(new Option("", "Anything", any)),
            RunsParams.shown()
                .map(
                    kind ->
                        new Option(
                            RunsParams.word(kind),
                            RunsSentence.name(kind),
                            params.filter().kind().filter(kind::equals).isPresent())))
        .toList();
  }
}
