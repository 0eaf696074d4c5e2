package dev.pynmon.web.event;

import dev.pynmon.application.port.in.event.EventDetail;
import dev.pynmon.domain.trigger.DamagedTriggerRun;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.web.part.PageLinks;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.text.CountText;
import dev.pynmon.web.text.SafeText;
import dev.pynmon.web.text.ShortId;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Optional;

/**
 * A run of a trigger that an event took part in. "" and an empty list mean that there is no such
 * thing, or that it is not known.
 *
 * @param trigId its id
 * @param trigShort the beginning of that
 * @param trigDamage what cannot be read of it; "" when all can
 * @param trigTask what it called
 * @param trigLogic how its conditions are joined
 * @param trigParts how many contexts met them, this event included
 * @param trigStarted the invocation that it started; at most one
 * @param trigAt when it was executed; at most one
 * @param trigService the run of the atomic service that did it
 * @param trigServiceShort the beginning of that id
 * @param trigServiceHref its page
 */
record TriggerRow(
    String trigId,
    String trigShort,
    String trigDamage,
    TaskLink trigTask,
    String trigLogic,
    String trigParts,
    List<StartedRow> trigStarted,
    List<TimeText> trigAt,
    String trigService,
    String trigServiceShort,
    String trigServiceHref) {
  private static final int DAMAGE = 200;

  static TriggerRow of(StoredTriggerRun stored, EventDetail detail, Links links) {
    return switch (stored) {
      case DamagedTriggerRun damaged -> damaged(damaged);
      case TriggerRun run -> run(run, detail, links);
    };
  }

  private static TriggerRow damaged(DamagedTriggerRun run) {
    return new TriggerRow(
        SafeText.whole(run.id().value()),
        ShortId.of(run.id().value()),
        SafeText.line(run.damage().problem(), DAMAGE),
        new TaskLink("", ""),
        "",
        "",
        List.of(),
        List.of(),
        "",
        "",
        "");
  }

  private static TriggerRow run(TriggerRun run, EventDetail detail, Links links) {
    Optional<String> service = run.service().run();
    return new TriggerRow(
        SafeText.whole(run.id().value()),
        ShortId.of(run.id().value()),
        "",
        TaskLink.of(run.task(), links),
        SafeText.name(run.logic()),
        CountText.of(run.participants().size()),
        run.started().flatMap(id -> Optional.ofNullable(detail.invocations().get(id))).stream()
            .map(row -> StartedRow.of(row, detail.asOf(), links))
            .toList(),
        run.executedAt().map(at -> TimeText.of(at, detail.asOf())).stream().toList(),
        service.map(SafeText::whole).orElse(""),
        service.map(ShortId::of).orElse(""),
        service.map(id -> PageLinks.serviceRun(id, links)).orElse(""));
  }
}
