package dev.pynmon.web.trigger.pages;

import dev.pynmon.application.port.in.trigger.ShowTriggersUseCase;
import dev.pynmon.application.port.in.trigger.TriggerDetail;
import dev.pynmon.domain.trigger.ArgumentProvider;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.firing.Firing;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.pictures.triggermap.ConditionText;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.trigger.runs.ListedRun;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A trigger, for the template {@code trigger/trigger}.
 *
 * @param triggerId its id
 * @param triggerMissing what could not be asked
 * @param triggerClaim what it starts upon what
 * @param triggerFiring whether it fired, and why it has not
 * @param triggerEvidence what else has to be said, up to each thing that it is known from
 * @param triggerEnd the end of that
 * @param triggerLost what it started nothing upon
 * @param triggerUpon how its conditions stand
 * @param triggerTimes true when there are any of these
 * @param triggerPassed the last times that were due, where it waits for times alone
 * @param triggerLine what is known of it
 * @param triggerProvider the class that makes its arguments; "" for none
 * @param detailRows what is stored of that
 * @param runsThere true when a run of it is known
 * @param runsOfMany false: all are of its task
 * @param runsListed its newest runs
 */
record TriggerPage(
    String triggerId,
    List<MissingNote> triggerMissing,
    String triggerClaim,
    FiringView triggerFiring,
    List<EvidenceLink> triggerEvidence,
    String triggerEnd,
    List<LostNote> triggerLost,
    List<UponRow> triggerUpon,
    boolean triggerTimes,
    List<PassedRow> triggerPassed,
    TriggerLine triggerLine,
    String triggerProvider,
    List<DetailRow> detailRows,
    boolean runsThere,
    boolean runsOfMany,
    List<ListedRun> runsListed) {
  static TriggerPage of(TriggerDetail detail, Links links) {
    TriggerDeeds deeds = new TriggerDeeds(detail.surroundings(), detail.asOf());
    Firing firing = deeds.firing(detail.trigger());
    Optional<Trigger> trigger = detail.trigger().readable();
    Optional<ArgumentProvider> provider = trigger.flatMap(Trigger::arguments);
    List<TriggerRun> runs =
        detail.surroundings().runs().available().stream()
            .flatMap(newest -> newest.items().stream())
            .limit(ShowTriggersUseCase.MAX_SHOWN)
            .toList();
    FiringView view = deeds.view(detail.trigger());
    EvidenceLink.Woven said =
        EvidenceLink.weave(
            view.firingText() + kept(detail),
            Stream.concat(
                    EvidenceLink.of(firing, links).stream(),
                    EvidenceLink.ofKeepers(detail.keepers(), links))
                .toList());
    return new TriggerPage(
        SafeText.whole(detail.trigger().id()),
        MissingNote.of(detail.missing()),
        trigger.map(each -> claim(each, deeds)).orElse(""),
        view,
        said.parts(),
        said.end(),
        lost(detail, links),
        firing.upon().stream().map(each -> UponRow.of(each, detail.asOf(), links)).toList(),
        !firing.passed().isEmpty(),
        firing.passed().stream().map(each -> PassedRow.of(each, detail.asOf(), links)).toList(),
        TriggerLine.of(detail.trigger(), deeds, links),
        provider.map(ArgumentProvider::type).map(SafeText::name).orElse(""),
        provider.map(each -> DetailRow.of(Details.of(each.data()))).orElse(List.of()),
        !runs.isEmpty(),
        false,
        ListedRun.of(runs, detail.started(), detail.asOf(), links));
  }

  private static String kept(TriggerDetail detail) {
    String names =
        detail.keepers().stream()
            .limit(EvidenceLink.MOST)
            .map(one -> ShortId.of(one.id()))
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : " One that needs more is trigger " + names + ".";
  }

  private static List<LostNote> lost(TriggerDetail detail, Links links) {
    return Stream.concat(
            detail.failures().stream().map(lost -> LostNote.of(lost, links)),
            LostNote.of(detail.events(), detail.asOf(), links))
        .toList();
  }

  private static String claim(Trigger trigger, TriggerDeeds deeds) {
    String task = trigger.task().map(key -> SafeText.name(key.value())).orElse("a task");
    Optional<StoredCondition> condition =
        trigger.conditions().stream().findFirst().flatMap(deeds::condition);
    String first =
        condition
            .flatMap(StoredCondition::readable)
            .map(known -> SafeText.name(ConditionText.words(known.what())))
            .orElseGet(() -> ConditionView.unknown(condition));
    int more = trigger.conditions().size() - 1;
    String join = trigger.needsAll() ? " and " : " or ";
    return "It starts "
        + task
        + " upon "
        + first
        + (more > 0 ? join + CountText.of(more) + " more" : "")
        + ".";
  }
}
