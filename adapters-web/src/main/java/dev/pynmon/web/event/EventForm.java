package dev.pynmon.web.event;

import dev.pynmon.domain.event.EventFilter;
import dev.pynmon.domain.event.Sought;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.Option;
import dev.pynmon.web.text.FieldTime;
import dev.pynmon.web.url.EventsAddress;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The form above a list of events, for the template {@code event/filters}.
 *
 * @param formHref where it is sent, which is the list without any filter
 * @param formCodes the codes to choose from
 * @param formMatched whether they met a condition
 * @param formTriggered whether they started something
 * @param formFrom the beginning asked for, as a form field writes it; "" for none
 * @param formTo the end asked for; "" for none
 * @param formZone the zone of both, to be sent beside them; "" for UTC
 * @param formSizes how many rows to choose from
 * @param formMore true when something is set that is folded away else
 */
record EventForm(
    Href formHref,
    List<Option> formCodes,
    List<Option> formMatched,
    List<Option> formTriggered,
    String formFrom,
    String formTo,
    String formZone,
    List<Option> formSizes,
    boolean formMore) {
  /** What stands for a code without a letter. */
  static final String NO_CODE = "(no code)";

  private static final List<Integer> SIZES = List.of(10, 25, 50, EventParams.MAX_SIZE);

  static EventForm of(EventParams params, List<String> codes, Links links) {
    TimeWindow window = params.filter().window();
    boolean begins = !window.from().equals(TimeWindow.EVER.from());
    boolean ends = !window.to().equals(TimeWindow.EVER.to());
    return new EventForm(
        Href.to(EventsAddress.all(links)),
        codes(codes, params.filter().code()),
        options(params.filter().matched(), "Met one", "Met none"),
        options(params.filter().triggered(), "Something", "Nothing"),
        begins ? FieldTime.of(window.from()) : "",
        ends ? FieldTime.of(window.to()) : "",
        FieldTime.zone(),
        sizes(params.page().limit()),
        isMoreSet(params));
  }

  /** What stands in the fold: all but the query and the code. */
  private static boolean isMoreSet(EventParams params) {
    EventFilter filter = params.filter();
    return filter.matched() != Sought.EITHER
        || filter.triggered() != Sought.EITHER
        || !filter.window().equals(TimeWindow.EVER)
        || params.page().limit() != EventParams.DEFAULT_SIZE;
  }

  private static List<Option> codes(List<String> known, Optional<String> chosen) {
    TreeSet<String> all = new TreeSet<>(known);
    chosen.ifPresent(all::add);
    List<Option> options = new ArrayList<>();
    options.add(new Option("", "All codes", chosen.isEmpty()));
    all.stream()
        .filter(code -> code.isEmpty() || !code.isBlank())
        .map(code -> option(code, chosen.filter(code::equals).isPresent()))
        .forEach(options::add);
    return options;
  }

  private static Option option(String code, boolean chosen) {
    return code.isEmpty()
        ? new Option(EventsAddress.NO_CODE, NO_CODE, chosen)
        : new Option(code, SafeText.name(code), chosen);
  }

  private static List<Option> options(Sought chosen, String yes, String no) {
    return List.of(
        new Option("", "Either", chosen == Sought.EITHER),
        new Option("yes", yes, chosen == Sought.YES),
        new Option("no", no, chosen == Sought.NO));
  }

  private static List<Option> sizes(int chosen) {
    return Stream.concat(SIZES.stream(), Stream.of(chosen))
        .distinct()
        .sorted()
        .map(rows -> new Option(rows.toString(), CountText.of(rows), rows == chosen))
        .toList();
  }
}
