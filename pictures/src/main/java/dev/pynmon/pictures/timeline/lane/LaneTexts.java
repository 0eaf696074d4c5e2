package dev.pynmon.pictures.timeline.lane;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.timeline.lane.Client;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.domain.value.TextCut;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.timeline.lane.LaneLabel.DetailPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the lanes are called: what stays comes first, ids come last. */
final class LaneTexts {
  /** As many characters of a runner id as pynenc prints. */
  private static final int SHORT_ID = 7;

  private static final double NAME_LETTER = 5.7;
  private static final double DETAIL_LETTER = 4.8;
  private static final double GAP = 8;

  /** So many letters of a host are read on a small screen. */
  private static final int NARROW_LETTERS = 20;

  private LaneTexts() {}

  /** The class, of a runner that nobody started also its host; and the short id. */
  static String title(LaneNode node) {
    if (node.id().equals(LaneId.FOLDED)) {
      return CountText.of(node.seat().workers(), "other lane");
    }
    String whole = wholeName(node);
    return node.id()
        .runner()
        .filter(_ -> !isNamedById(node))
        .map(runner -> whole + " " + shortId(runner))
        .orElse(whole);
  }

  /** The same without the id, cut to what has room left of the plot. */
  static String name(LaneNode node) {
    String whole = wholeName(node);
    double room = room(node) / NAME_LETTER;
    return cut(whole.length() < room ? whole : typeOrName(node), room);
  }

  /** The host of a long name stands on the second line. */
  private static boolean isNameCut(LaneNode node) {
    return hasHost(node) && wholeName(node).length() >= room(node) / NAME_LETTER;
  }

  private static double room(LaneNode node) {
    return Measures.DETAIL_RIGHT - nameX(node.depth());
  }

  /** A host on a screen that has half of the room for names. */
  static String cutNarrow(String host) {
    return cut(host, NARROW_LETTERS);
  }

  private static String cut(String text, double letters) {
    StoredText cut = TextCut.ofChars(text, (int) letters - 1);
    return cut.cut() ? cut.text() + "…" : text;
  }

  private static String wholeName(LaneNode node) {
    return hasHost(node)
        ? typeOrName(node) + " " + node.context().map(RunnerContext::hostname).orElse("")
        : typeOrName(node);
  }

  private static String typeOrName(LaneNode node) {
    return node.id()
        .runner()
        .map(runner -> isNamedById(node) ? type(node) + " " + shortId(runner) : type(node))
        .orElseGet(() -> sharedName(node));
  }

  private static String type(LaneNode node) {
    return node.context().map(RunnerContext::runnerClass).orElse("Runner");
  }

  /** A client, whose id says where it runs, and a runner of which nothing else is known. */
  private static boolean isNamedById(LaneNode node) {
    return node.context().isEmpty()
        || node.id().runner().filter(runner -> Client.is(runner, node.context())).isPresent();
  }

  /** Where a runner stands below another, the host is said once. */
  private static boolean hasHost(LaneNode node) {
    Optional<String> above =
        node.parent().flatMap(LaneTexts::ownOrBorrowed).map(RunnerContext::hostname);
    return node.id().runner().isPresent()
        && !isNamedById(node)
        && node.context()
            .map(RunnerContext::hostname)
            .filter(host -> !host.isEmpty() && !above.equals(Optional.of(host)))
            .isPresent();
  }

  /** The ids of clients all begin with the same word, so what comes behind it stands for them. */
  static String shortId(RunnerId runner) {
    String value = runner.value();
    return runner.isExternal()
        ? value.substring(value.indexOf('@') + 1)
        : value.substring(0, Math.min(value.length(), SHORT_ID));
  }

  private static String sharedName(LaneNode node) {
    if (node.id().equals(LaneId.COLLAPSED_EXTERNAL)) {
      return "ExternalRunner";
    }
    if (node.id().equals(LaneId.FOLDED)) {
      return "and " + CountText.of(node.seat().workers()) + " more";
    }
    return "No runner recorded";
  }

  /** Short id, process, and how many share the lane. Cut as a name is. */
  static String detail(LaneNode node, int members) {
    return cut(wholeDetail(node, members), room(node) / DETAIL_LETTER);
  }

  private static String wholeDetail(LaneNode node, int members) {
    if (node.id().equals(LaneId.COLLAPSED_EXTERNAL)) {
      return members == 1 ? "1 client, collapsed" : members + " clients, collapsed";
    } else if (node.id().equals(LaneId.FOLDED)) {
      boolean last = node.seat().door().equals(Optional.of(LaneDoor.FIRST));
      return last ? "these are the last, to the first" : "the next ones";
    }
    List<String> parts = new ArrayList<>();
    who(node).ifPresent(parts::add);
    count(parts, node.seat().hands(), "one-shot worker");
    count(parts, node.seat().workers(), "worker");
    return String.join(", ", parts);
  }

  private static void count(List<String> parts, int number, String noun) {
    if (number > 0) {
      parts.add(CountText.of(number, noun));
    }
  }

  private static Optional<String> who(LaneNode node) {
    if (node.seat().turns().size() > 1) {
      return Optional.of(generations(node));
    }
    return Optional.of(String.join(" ", whoParts(node))).filter(text -> !text.isEmpty());
  }

  /** Who it is now is said where there is room. */
  private static String generations(LaneNode node) {
    String count = CountText.of(node.seat().turns().size(), "generation");
    if (isNameCut(node)) {
      return node.context().map(RunnerContext::hostname).orElse("") + ", " + count;
    }
    String now = node.id().runner().map(LaneTexts::shortId).orElse("");
    return node.seat().hands() > 0 ? count : count + ", now " + now;
  }

  /** A header has one line, where it says no more than it must. */
  private static List<String> whoParts(LaneNode node) {
    List<String> parts = new ArrayList<>();
    Optional<RunnerContext> context = ownOrBorrowed(node);
    if (isNameCut(node) || node.context().isEmpty()) {
      context.map(RunnerContext::hostname).ifPresent(parts::add);
    }
    if (!isNamedById(node)) {
      node.id().runner().map(LaneTexts::shortId).ifPresent(parts::add);
    }
    Optional<Long> above =
        node.parent().flatMap(LaneTexts::ownOrBorrowed).map(RunnerContext::processId);
    context
        .map(RunnerContext::processId)
        .filter(pid -> pid != 0 && !above.equals(Optional.of(pid)))
        .filter(_ -> node.context().isEmpty() || hasRoomForMore(node))
        .ifPresent(pid -> parts.add("pid " + pid));
    return parts;
  }

  private static boolean hasRoomForMore(LaneNode node) {
    return node.kind() != LaneKind.HEADER && node.seat().hands() == 0;
  }

  /** A parent of which nothing is stored runs where its first worker runs. */
  private static Optional<RunnerContext> ownOrBorrowed(LaneNode node) {
    return node.context()
        .or(
            () ->
                Optional.ofNullable(node.children().firstEntry())
                    .flatMap(e -> e.getValue().context()));
  }

  /** Where the detail of a lane stands: on the line of the name where that has room for both. */
  static DetailPlace place(LaneNode node, String detail, int rows) {
    boolean oneLine = node.kind() == LaneKind.HEADER || node.kind() == LaneKind.CHILD && rows <= 1;
    return oneLine && fitsBeside(node, detail) ? DetailPlace.BESIDE : DetailPlace.BELOW;
  }

  private static boolean fitsBeside(LaneNode node, String detail) {
    return name(node).length() * NAME_LETTER + detail.length() * DETAIL_LETTER <= room(node) - GAP;
  }

  /** Where the name of a lane begins. Levels beyond the sixth stand where that does. */
  static double nameX(int depth) {
    return Measures.NAME_LEFT + Measures.INDENT * Math.min(depth, 6);
  }
}
