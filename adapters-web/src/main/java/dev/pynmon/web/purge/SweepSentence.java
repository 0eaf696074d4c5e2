package dev.pynmon.web.purge;

import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.purge.RunnerAtWork;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.Count;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.text.AppText;
import dev.pynmon.web.url.Href;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the page of a purge of components says first. */
final class SweepSentence {
  private static final int MOST_OTHERS = 3;
  private static final String BREAKS = "#breaks";

  private final Outlook outlook;
  private final Request request;

  SweepSentence(Outlook outlook, Request request) {
    this.outlook = outlook;
    this.request = request;
  }

  /** How many entries go. */
  String claim() {
    Count known = outlook.known();
    if (outlook.isEmpty()) {
      return "Nothing is there to be purged.";
    }
    if (!outlook.isPartlyUnknown()) {
      return capital(CountText.of(known))
          + (isOne(known) ? " entry goes" : " entries go")
          + ", for good.";
    }
    return known.value() == 0
        ? "Entries go, for good; nobody can tell how many."
        : "At least "
            + CountText.of(known.value())
            + " entries go, for good; of some kinds nobody can tell how many.";
  }

  /** Who is alive, what breaks, and who is not touched. */
  List<Say> says() {
    List<Say> says = new ArrayList<>();
    says.add(Say.plain(" " + alive()));
    List<String> breaks = breaks();
    if (!breaks.isEmpty()) {
      says.add(new Say(capital(PurgeWords.list(breaks)), new Href(BREAKS)));
      says.add(Say.plain(". "));
    }
    says.addAll(others());
    return says;
  }

  private String alive() {
    return outlook
        .preview()
        .alive()
        .available()
        .map(this::alive)
        .orElse("Whether a runner is alive is not known. ");
  }

  private String alive(List<RunnerAtWork> alive) {
    if (alive.isEmpty()) {
      return "No runner is alive. ";
    }
    Count held = outlook.held();
    return CountText.of(alive.size(), "runner")
        + (alive.size() == 1 ? " is alive and holds " : " are alive and hold ")
        + (held.value() == 0 ? "nothing" : CountText.of(held, "invocation"))
        + ". ";
  }

  private List<String> breaks() {
    List<String> breaks = new ArrayList<>();
    if (gone(Component.ORCHESTRATOR)) {
      add(breaks, outlook.running(), "running one fails", "running ones fail");
    }
    if (gone(Component.ORCHESTRATOR) || gone(Component.BROKER)) {
      add(breaks, outlook.waiting(), "waiting one never runs", "waiting ones never run");
    } else if (gone(Component.STATE_BACKEND) || gone(Component.CLIENT_DATA_STORE)) {
      add(breaks, outlook.unfinished(), "unfinished one is harmed", "unfinished ones are harmed");
    }
    triggers()
        .ifPresent(
            count ->
                add(
                    breaks,
                    count,
                    "trigger stays silent until the runners restart",
                    "triggers stay silent until the runners restart"));
    return breaks;
  }

  private boolean gone(Component component) {
    return outlook.components().contains(component);
  }

  private Optional<Count> triggers() {
    return outlook.of(Component.TRIGGER, "triggers");
  }

  private static void add(List<String> breaks, Count count, String one, String many) {
    if (count.value() > 0) {
      breaks.add(CountText.of(count) + " " + (isOne(count) ? one : many));
    }
  }

  private static boolean isOne(Count count) {
    return count.equals(new Count.Exact(1));
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }

  private List<Say> others() {
    AppList list = request.current().list();
    List<AppSummary> others =
        list.apps().stream().filter(app -> !app.key().equals(request.app().key())).toList();
    List<Say> says = new ArrayList<>();
    int named = Math.min(others.size(), MOST_OTHERS);
    for (int i = 0; i < named; i++) {
      says.add(other(others.get(i)));
      says.add(Say.plain(behind(i, named, others.size())));
    }
    return says;
  }

  private Say other(AppSummary app) {
    return new Say(
        SafeText.name(AppText.name(app)),
        Href.to(request.links().withoutApp().forApp(app.key()).home()));
  }

  private static String behind(int at, int named, int all) {
    if (at < named - 1) {
      return at == named - 2 && named == all ? " and " : ", ";
    }
    String more = all > named ? " and " + CountText.of(all - named, "more application") : "";
    return more + (all == 1 ? " is not touched." : " are not touched.");
  }
}
