package dev.pynmon.web.timeline;

import dev.pynmon.application.port.in.timeline.TimelineView;
import dev.pynmon.application.port.in.timeline.TimelineView.Cut;
import dev.pynmon.application.port.in.timeline.TimelineView.Reach;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.timeline.OccupancyCategory;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.pictures.timeline.TimelinePicture;
import dev.pynmon.pictures.timeline.cause.CauseText;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.IdLink;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.part.Way;
import dev.pynmon.web.query.QueryForm;
import dev.pynmon.web.timeline.ChipRow.SwitchRow;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands above the picture or its table, for the template {@code timeline/top}.
 *
 * @param topApart true when links hold what they change alone
 * @param topPicture true above the picture, false above its table
 * @param topLive true when the window ends now, and moves on with it
 * @param topPresets the ranges that end now
 * @param topWindow the exact window
 * @param topMoves the windows around it
 * @param topNowHref a window like this that ends now
 * @param topOther the other form, table or picture
 * @param topListHref the same as a list; none of ids that are too many for a link
 * @param topFileHref the picture as a file
 * @param topQuery the field for a query
 * @param topChips what is chosen
 * @param topSwitches what may be shown or hidden
 * @param topCount how much is shown
 * @param topMore what to do about what is not
 * @param topLanes which of the lanes are drawn; one at most
 * @param topNotes what else is not shown, in words
 * @param topLasting how far back what lasts was looked for; "" where that is not limited
 * @param topMissing the components that could not be asked
 * @param topOpen what the address chooses, for who has no panel, which needs scripts
 * @param topForm what may be chosen
 */
record TopView(
    boolean topApart,
    boolean topPicture,
    boolean topLive,
    List<PresetRow> topPresets,
    String topWindow,
    WindowMoves topMoves,
    Href topNowHref,
    Way topOther,
    Href topListHref,
    Href topFileHref,
    QueryForm topQuery,
    List<ChipRow> topChips,
    List<SwitchRow> topSwitches,
    String topCount,
    List<MoreRow> topMore,
    List<LanesNote> topLanes,
    List<String> topNotes,
    String topLasting,
    List<MissingNote> topMissing,
    List<IdLink> topOpen,
    FormView topForm) {
  private static final String REGISTERED =
      "Registered counts what registered in this window: what waits from before is not looked for.";

  static TopView of(
      TimelineView view,
      TimelinePicture timeline,
      TimelineParams params,
      TimelineUrls urls,
      FormChoices choices,
      Request request) {
    Instant now = request.now();
    Windows windows = new Windows(params.range().window(), now);
    Preset preset = params.range().preset().orElseGet(windows::preset);
    return new TopView(
        urls.areApart(),
        !params.table() && view.idle().isEmpty(),
        params.range().preset().isPresent(),
        presets(params, urls),
        WindowText.of(params.range().window(), now),
        WindowMoves.of(windows, urls),
        Href.to(urls.preset(preset)),
        other(params, urls),
        urls.list(params.range()),
        Href.to(urls.file()),
        QueryForm.of(Noun.INVOCATIONS, request),
        ChipRow.of(params, urls),
        SwitchRow.of(params, urls),
        ShownText.of(timeline, view.reach()),
        MoreRow.of(timeline, urls),
        LanesNote.of(timeline, urls),
        notes(view, timeline, params),
        ReachText.lasting(view.reach()).orElse(""),
        MissingNote.of(view.missing()),
        open(params, urls.links()),
        FormView.of(params, choices, urls));
  }

  private static List<IdLink> open(TimelineParams params, Links links) {
    return Stream.concat(
            params.look().selected().stream().sorted().map(id -> IdLink.of(id, links)),
            params.besides().focus().stream().map(id -> IdLink.of(id, links)))
        .toList();
  }

  private static Way other(TimelineParams params, TimelineUrls urls) {
    return params.table()
        ? new Way(Href.to(urls.without(TimelineParams.VIEW)), "As a picture")
        : new Way(Href.to(urls.with(TimelineParams.VIEW, TimelineParams.TABLE)), "As a table");
  }

  private static List<String> notes(
      TimelineView view, TimelinePicture timeline, TimelineParams params) {
    List<String> notes = new ArrayList<>(ReachText.of(reach(view, timeline)));
    CauseText.placeless(timeline.causes().placeless()).ifPresent(notes::add);
    if (params.besides().categories().contains(OccupancyCategory.REGISTERED)) {
      notes.add(REGISTERED);
    }
    return notes;
  }

  /** Where not all causes have room, that is a cut, too. */
  private static Reach reach(TimelineView view, TimelinePicture timeline) {
    return view.reach().with(Cut.TRIGGERS, !timeline.causes().complete());
  }

  private static List<PresetRow> presets(TimelineParams params, TimelineUrls urls) {
    return Arrays.stream(Preset.values())
        .map(
            preset ->
                new PresetRow(
                    Href.to(urls.preset(preset)),
                    preset.code().replaceFirst("(\\d+)", "$1 "),
                    params.range().preset().filter(preset::equals).isPresent()))
        .toList();
  }

  /** A range that ends now. */
  record PresetRow(Href presetHref, String presetText, boolean presetCurrent) {}
}
