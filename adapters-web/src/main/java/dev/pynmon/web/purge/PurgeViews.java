package dev.pynmon.web.purge;

import dev.pynmon.application.port.in.PurgeUseCases;
import dev.pynmon.application.port.in.access.RefusedException;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.purge.PurgeDefaults;
import dev.pynmon.application.port.in.purge.PurgePreview;
import dev.pynmon.application.port.in.purge.PurgePreview.EndedCounts;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.purge.PurgeScope;
import dev.pynmon.domain.query.Count;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.error.RefusedText;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.text.TimeText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes pages of what a purge would do. Safe for concurrent use. */
final class PurgeViews {
  private static final String NOTHING = "Nothing can be purged here.";

  private final PurgeUseCases purges;

  PurgeViews(PurgeUseCases purges) {
    this.purges = purges;
  }

  /**
   * What this purge would do.
   *
   * @param wrong what is wrong with the name that was typed; "" for nothing
   */
  Shown of(Request request, PurgeScope scope, String wrong) {
    AppKey app = request.app().key();
    try {
      PurgePreview preview = purges.preview().preview(request.actor(), app, scope);
      return new Shown(view(request, preview, wrong), Optional.of(preview.asOf()));
    } catch (RefusedException refused) {
      String why = RefusedText.of(refused, request.actor());
      return new Shown(unasked(request, scope, NOTHING, why), Optional.empty());
    }
  }

  /** The question how old what goes is to be. */
  Shown ask(Request request, PurgeDefaults defaults, boolean statuses) {
    PurgeScope scope = new PurgeScope.Ended(defaults.endedAge(), statuses);
    PurgePage page =
        unasked(
            request,
            scope,
            "How long ago must an invocation have ended that goes?",
            "Nothing is counted before the hours are known.");
    EndedForm form = EndedForm.of(defaults, Optional.empty(), statuses, request.links());
    return new Shown(with(page, form), Optional.empty());
  }

  private PurgePage view(Request request, PurgePreview preview, String wrong) {
    Outlook outlook = new Outlook(preview);
    String locked = Locks.of(preview, purges.progress().of(preview.app().key()));
    boolean sweeps = outlook.emptiesComponents() && preview.readOnlyStores().isEmpty();
    List<BreakRow> breaks = Breaks.of(outlook);
    return new PurgePage(
        title(request, preview.scope()),
        "counted at "
            + TimeText.clock(preview.asOf())
            + TimeText.zone(preview.asOf())
            + ", nothing is deleted yet",
        PurgeNote.of(purges.progress(), preview.app().key(), request),
        MissingNote.of(preview.missing()),
        locked.isEmpty(),
        claim(outlook, request),
        says(outlook, request),
        PartRow.of(preview.parts(), request.links()),
        sweeps,
        !breaks.isEmpty(),
        breaks,
        ended(request, preview.scope()).stream().toList(),
        sweeps ? List.of(AliveCard.of(preview, request.links())) : List.of(),
        locked.isEmpty() ? List.of(sure(request, outlook, wrong)) : List.of(),
        locked,
        sweeps ? EnoughNote.of(preview.scope(), request.links()).stream().toList() : List.of());
  }

  private PurgePage unasked(Request request, PurgeScope scope, String claim, String locked) {
    return new PurgePage(
        title(request, scope),
        "",
        PurgeNote.of(purges.progress(), request.app().key(), request),
        List.of(),
        false,
        claim,
        List.of(),
        List.of(),
        false,
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        locked,
        List.of());
  }

  private static PurgePage with(PurgePage page, EndedForm form) {
    return new PurgePage(
        page.purgeTitle(),
        page.purgeCounted(),
        page.purgeNotes(),
        page.purgeMissing(),
        page.purgeHarms(),
        page.purgeClaim(),
        page.purgeSays(),
        page.purgeParts(),
        page.purgeSweeps(),
        page.purgeBreaksThere(),
        page.purgeBreaks(),
        List.of(form),
        page.purgeAlive(),
        page.purgeSure(),
        page.purgeLocked(),
        page.purgeEnough());
  }

  private static String title(Request request, PurgeScope scope) {
    return PurgeWords.question(scope, Confirmation.name(request.app()));
  }

  private static String claim(Outlook outlook, Request request) {
    if (!outlook.preview().readOnlyStores().isEmpty()) {
      return NOTHING;
    }
    return switch (outlook.preview().scope()) {
      case PurgeScope.Ended _ -> ChosenSentence.claim(counts(outlook));
      case PurgeScope.OldEvents _ -> ChosenSentence.claim(outlook);
      default -> new SweepSentence(outlook, request).claim();
    };
  }

  private List<Say> says(Outlook outlook, Request request) {
    if (!outlook.preview().readOnlyStores().isEmpty()) {
      return List.of();
    }
    return switch (outlook.preview().scope()) {
      case PurgeScope.Ended ended ->
          List.of(Say.plain(ChosenSentence.text(counts(outlook), ended)));
      case PurgeScope.OldEvents events ->
          List.of(Say.plain(ChosenSentence.text(events.retention(), assumed(request))));
      default -> new SweepSentence(outlook, request).says();
    };
  }

  private boolean assumed(Request request) {
    return purges.preview().defaults(request.app().key()).eventsAssumed();
  }

  private static Answer<EndedCounts> counts(Outlook outlook) {
    return outlook
        .preview()
        .ended()
        .orElse(new Answer.Available<>(new EndedCounts(new Count.Exact(0), new Count.Exact(0))));
  }

  private Optional<EndedForm> ended(Request request, PurgeScope scope) {
    return scope instanceof PurgeScope.Ended ended
        ? Optional.of(
            EndedForm.of(
                purges.preview().defaults(request.app().key()),
                Optional.of(ended.age()),
                ended.statusesAlone(),
                request.links()))
        : Optional.empty();
  }

  /** Names its application, whatever a cookie says by the time it is sent. */
  private static SureForm sure(Request request, Outlook outlook, String wrong) {
    PurgeScope scope = outlook.preview().scope();
    AppSummary app = request.app();
    return SureForm.of(
        scope, app, wrong, verb(outlook), request.links().withoutApp().forApp(app.key()));
  }

  private static String verb(Outlook outlook) {
    return switch (outlook.preview().scope()) {
      case PurgeScope.Ended _ ->
          "Purge" + number(counts(outlook).available().map(EndedCounts::going));
      default ->
          "Purge"
              + number(outlook.isPartlyUnknown() ? Optional.empty() : Optional.of(outlook.known()));
    };
  }

  private static String number(Optional<Count> count) {
    return count
        .filter(Count.Exact.class::isInstance)
        .map(known -> " " + CountText.of(known))
        .orElse("");
  }

  /**
   * A page with when it was counted.
   *
   * @param page what fills its template
   * @param asOf empty when nothing was
   */
  record Shown(PurgePage page, Optional<Instant> asOf) {}
}
