package dev.pynmon.pictures.timeline.lane;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The lanes of one page: some of the usual ones, and some of those that are there because a visitor
 * opened what holds them.
 *
 * @param kept those that are drawn
 * @param all how many there are on all pages
 * @param number which page it is, from 1
 * @param pages how many there are
 */
public record LanePage(Set<LaneId> kept, int all, int number, int pages) {
  /** What a visitor opened is looked for: of four lanes it has three, where it needs them. */
  private static final int PARTS = 4;

  public LanePage {
    kept = Set.copyOf(kept);
  }

  /**
   * A page; the last one for a number beyond.
   *
   * @param usual the usual lanes, those first that come first
   * @param opened the others
   * @param wanted those that are on every page
   * @param room how many of both there are on a page
   * @param number which page, from 1
   */
  static LanePage of(
      List<LaneId> usual, List<LaneId> opened, Set<LaneId> wanted, int room, int number) {
    int most = Math.max(room - room / PARTS, room - usual.size());
    int ofOpened = Math.min(opened.size(), most);
    int left = room - ofOpened;
    int ofUsual = usual.size() > left ? Math.max(1, left - 1) : left;
    int pages = Math.max(pages(usual, ofUsual), pages(opened, ofOpened));
    int page = Math.min(number, pages);
    Set<LaneId> kept = new HashSet<>(wanted);
    kept.addAll(part(usual, ofUsual, page));
    kept.addAll(part(opened, ofOpened, page));
    return new LanePage(kept, usual.size() + opened.size(), page, pages);
  }

  private static int pages(List<LaneId> lanes, int size) {
    return lanes.isEmpty() ? 1 : Math.ceilDiv(lanes.size(), size);
  }

  /** What has fewer pages shows its last. */
  private static List<LaneId> part(List<LaneId> lanes, int size, int page) {
    int from = (Math.min(page, pages(lanes, size)) - 1) * size;
    return lanes.subList(from, Math.min(lanes.size(), from + size));
  }

  /** How many are not drawn. */
  int others() {
    return all - kept.size();
  }

  /** Where the lane of the others leads. */
  LaneDoor door() {
    return number == pages ? LaneDoor.FIRST : LaneDoor.NEXT;
  }
}
