package dev.pynmon.web.trigger.runs;

import dev.pynmon.application.port.in.trigger.SoughtTrigger;
import dev.pynmon.application.port.in.trigger.TriggerRunList;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.Option;
import dev.pynmon.web.text.FieldTime;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the list of runs can be narrowed by.
 *
 * @param formHref where it is sent
 * @param formTasks the tasks that triggers call
 * @param formTrigger the id of the trigger, or the beginning of it
 * @param formKinds what met their conditions
 * @param formWhen the time that was chosen by name; "" when one was typed
 * @param formFrom the beginning of the time that was typed
 * @param formTo the end of it
 * @param formZone the zone of both, to be sent beside them; "" for UTC
 * @param formFailed whether only those whose invocation failed
 * @param formMore true when something is set that is folded away else
 */
record RunsForm(
    Href formHref,
    List<Option> formTasks,
    String formTrigger,
    List<Option> formKinds,
    String formWhen,
    String formFrom,
    String formTo,
    String formZone,
    boolean formFailed,
    boolean formMore) {
  private static final int MOST_TASKS = 300;

  static RunsForm of(RunsParams params, TriggerRunList list, Links links) {
    return new RunsForm(
        Href.to(links.area("trigger-runs")),
        tasks(list.tasks(), params.filter().task()),
        SafeText.whole(trigger(params, list.trigger())),
        kinds(params),
        params.when() == When.ANY ? "" : params.when().word(),
        params.typed().map(window -> FieldTime.of(window.from())).orElse(""),
        params.typed().map(window -> FieldTime.of(window.to())).orElse(""),
        FieldTime.zone(),
        params.failed(),
        params.typed().isPresent() || params.filter().trigger().isPresent() || params.failed());
  }

  private static String trigger(RunsParams params, SoughtTrigger sought) {
    return sought instanceof SoughtTrigger.One one
        ? one.id()
        : params.filter().trigger().orElse("");
  }

  private static List<Option> tasks(List<TaskKey> known, Optional<TaskKey> chosen) {
    Stream<TaskKey> keys = Stream.concat(known.stream().limit(MOST_TASKS), chosen.stream());
    return Stream.concat(
            Stream.of(new Option("", "All tasks", chosen.isEmpty())),
            keys.distinct()
                .sorted()
                .map(
                    key ->
                        new Option(
                            SafeText.whole(key.value()),
                            SafeText.name(key.value()),
                            chosen.filter(key::equals).isPresent())))
        .toList();
  }

  private static List<Option> kinds(RunsParams params) {
    boolean any = params.filter().kind().isEmpty();
    return Stream.concat(
            Stream.of(new Option("", "Any cause", any)),
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
